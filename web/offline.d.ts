/**
 * The offline copy of the course, as the app sees it. `offline.js` is an ES module that exports `openOffline`. It
 * registers the service worker, watches for updates, and fetches the rest of the course when the reader asks for it.
 */

export interface OfflineOptions {
  /** Address of the site's folder. */
  base: string;
  /** Address of the app's folder. */
  app: string;
  /** Id of the page's build; "" where the site says that its pages are not to be kept. */
  build: string;
  /** Called at each change. */
  onView(view: View): void;
}

/** What a reader is shown. All texts are sentences or labels in the page's own words; "" means that there is nothing to show. */
export interface View {
  /** What is on this device, or why nothing can be kept. */
  standing: string;
  /** The same in a few words, for a link that leads to more. */
  brief: string;
  /** Label of the button that takes the course offline, with its size. */
  take: string;
  /** How far that is, from 0 to 1; below 0 when it is not under way. */
  progress: number;
  /** The same in words. */
  amount: string;
  /** How it ended, or why it did not begin. */
  message: string;
  /** Whether `message` tells of a failure. */
  failed: boolean;
  /** Whether anything is kept that could be forgotten. */
  kept: boolean;
  /** What to tell of a new version that is ready. */
  update: string;
}

export interface Offline {
  /** Finds out what is on this device. */
  look(): void;
  /** Fetches what is missing, the compiler too. */
  take(): void;
  /** Ends that; what was fetched stays. */
  stop(): void;
  /** Lets go of everything that is kept; what the reader wrote is not among it. */
  forget(): void;
  /** Lets the new version in and loads the page again. */
  accept(): void;
}

/** Never rejects and never throws: where nothing can be kept, the view says so. */
export declare function openOffline(options: OfflineOptions): Offline;
