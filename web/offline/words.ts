// What the reader is told of the offline copy. Pure.
import type { View } from "offline-contract";

/** What is here of the course, and what is missing. */
export interface Standing {
  lessons: number;
  of: number;
  /** Whether the site has a compiler for the page, and whether it is here. */
  compiler: "here" | "missing" | "none";
  /** Bytes on the way that are missing, about: not every host packs texts alike. */
  missing: number;
}

/** Why this browser keeps nothing. */
export type Obstacle = "server" | "frame" | "insecure" | "unsupported" | "blocked" | "unprepared";

export const nothing: View = {
  standing: "", brief: "", take: "", progress: -1, amount: "", message: "", failed: false, kept: false, update: "",
};

const obstacles: Record<Obstacle, string> = {
  server: "This server does not offer its pages for reading offline.",
  frame: "Nothing is kept from within another page. Open the course by itself for that.",
  insecure: "Nothing can be kept for reading offline, because this page came over a connection that is not secure. Open the site by its https address.",
  unsupported: "This browser keeps no pages for reading offline here, as in some private windows. Open the course in an ordinary window, or in another browser.",
  blocked: "Nothing can be kept for reading offline, because this browser does not let the site store anything. Allow it in the browser's settings for this site, and leave private windows.",
  unprepared: "Nothing is on this device yet: the site's files did not arrive as they should, maybe because the site is being updated. Reload the page to try again.",
};

export function obstacleView(obstacle: Obstacle): Partial<View> {
  return { ...nothing, standing: obstacles[obstacle] };
}

export function standingView(standing: Standing): Partial<View> {
  const { lessons, of, compiler, missing } = standing;
  const whole = missing === 0;
  const count = lessons === of ? `all ${of} lessons` : `${lessons} of ${of} lessons`;
  const tool = compiler === "here" ? ", and the compiler" : "";
  const rest = compiler === "missing" ? " The compiler is not here yet." : "";
  return {
    standing: whole
      ? `The whole course is on this device: ${count}${tool}.`
      : `Lessons that you read are kept on this device and open without a connection. Here now: ${count}${tool}.${rest}`,
    brief: whole ? "The course is on this device" : `Read offline: ${lessons} of ${of} lessons are on this device`,
    take: whole ? "" : `Take the course offline (about ${megabytes(missing)})`,
    kept: true,
  };
}

/** An amount, as networks are sold: 1 MB is 1000000 bytes. */
export function megabytes(bytes: number): string {
  return `${(Math.ceil(bytes / 100_000) / 10).toFixed(1)} MB`;
}

export const preparing = "The course is being prepared for reading offline.";
export const updated = "A new version of this course is there.";
export const updatedElsewhere = "This course was updated in another tab.";

/** How taking the course offline ended. */
export type End = "done" | "stopped" | "full" | "no room" | "offline" | "updated" | "broken";

/** What to say at the end. `missing` are the bytes that are not here; `room` those that the browser would give. */
export function endView(end: End, missing: number, room: number): Partial<View> {
  const left = `What was fetched stays; ${megabytes(missing)} are missing.`;
  const messages: Record<End, string> = {
    done: "The course is on this device. You can read and check programs without a connection.",
    stopped: `Stopped. ${left}`,
    full: `The browser gives this site no more room. ${left} Free some space on this device, then go on.`,
    "no room": `There is not enough room: ${megabytes(missing)} are needed, and the browser gives this site ${megabytes(Math.max(room, 0))}. Free some space on this device, then try again.`,
    offline: `The connection was lost. ${left} Go on when you are online.`,
    updated: `The site was updated meanwhile. ${left} Reload the page, then go on.`,
    broken: `Not everything could be fetched. ${left} Try again later.`,
  };
  return { message: messages[end], failed: end !== "done" && end !== "stopped", progress: -1, amount: "" };
}

export const nothingKept = "Nothing of the course is kept on this device.";
export const forgotten = "The offline copy was forgotten. From your next visit on, lessons that you read are kept again.";
