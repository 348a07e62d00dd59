//! Which page is in view, and what happens when that changes: title, focus, scroll, what screen readers hear.

use leptos::prelude::*;
use rockpool_page::{Base, MAIN_ID, Place, SIDEBAR_ID};

use crate::browser::history::{Address, Navigation, Way};
use crate::browser::takeover::Stage;
use crate::browser::{document, history, takeover, timer};
use crate::route;
use crate::stores::Announcer;

/// Name of the product, at the end of window titles.
const PRODUCT: &str = "Rockpool";

/// What is still to be done when the page in view is ready.
#[derive(Clone)]
enum Arrival {
    /// Show the app in place of the readable page.
    First(Stage),
    /// Bring the reader to the top, or back to where they were.
    Then(Way),
}

/// Where the reader is.
#[derive(Clone, Copy)]
pub struct Navigator {
    base: StoredValue<Base>,
    place: RwSignal<Place>,
    address: RwSignal<Address>,
    arrival: StoredValue<Option<Arrival>, LocalStorage>,
    navigation: StoredValue<Option<Navigation>, LocalStorage>,
    announcer: Announcer,
}

impl Navigator {
    /// Takes over links and the history of the window. `stage` is shown when the first page is ready.
    pub fn start(base: &Base, stage: Stage, announcer: Announcer) -> Self {
        let address = history::here();
        let place = route::place(base, &address.path).unwrap_or(Place::NotFound);
        let navigator = Self {
            base: StoredValue::new(base.clone()),
            place: RwSignal::new(place),
            address: RwSignal::new(address),
            arrival: StoredValue::new_local(Some(Arrival::First(stage))),
            navigation: StoredValue::new_local(None),
            announcer,
        };
        let of = base.clone();
        let navigation =
            Navigation::start(move |path| route::place(&of, path).is_some(), move |way| navigator.arrive(way));
        navigator.navigation.set_value(Some(navigation));
        navigator
    }

    /// The page in view or on its way.
    pub fn place(self) -> Signal<Place> {
        self.place.into()
    }

    /// The address, of which the fragment may change while the page stays.
    pub fn address(self) -> Signal<Address> {
        self.address.into()
    }

    /// Goes to a page.
    pub fn go(self, place: &Place) {
        self.go_to(&self.base.with_value(|base| route::address(base, place)));
    }

    /// Goes to an address of the site.
    pub fn go_to(self, url: &str) {
        // The value is cloned out, because arriving may come back here.
        if let Some(navigation) = self.navigation.try_with_value(Clone::clone).flatten() {
            navigation.go(url);
        }
    }

    /// Whether the reader still looks at the readable page and the app is on its stage.
    pub fn is_staged(self) -> bool {
        self.arrival.with_value(|arrival| matches!(arrival, Some(Arrival::First(_))))
    }

    /// The page in view is in the document. Pages call this when their content stands, which may be later than when
    /// they were asked for; only the first call after each change of address does something.
    pub fn shown(self, title: &str) {
        let arrival = self.arrival.try_update_value(Option::take).flatten();
        let whole = if title.is_empty() { PRODUCT.to_owned() } else { format!("{title} · {PRODUCT}") };
        document::set_title(&whole);
        match arrival {
            None => {}
            Some(Arrival::First(stage)) => {
                takeover::clear_note();
                takeover::show(&stage);
                document::set_root_attribute("data-app", "live");
            }
            Some(Arrival::Then(way)) => {
                document::forget_loaded_page();
                self.settle(way);
                self.announcer.say(title);
            }
        }
        document::reveal_within(SIDEBAR_ID, "[aria-current=page].entry-link");
    }

    fn arrive(self, way: Way) {
        let address = history::here();
        let place = self.base.with_value(|base| route::place(base, &address.path)).unwrap_or(Place::NotFound);
        self.address.set(address);
        if self.place.with_untracked(|old| *old == place) {
            if let Way::Again { scrolled } = way {
                document::scroll_to(scrolled);
            }
            return;
        }
        document::hide_popover(SIDEBAR_ID);
        self.arrival.update_value(|arrival| {
            // A reader who left before the app was ready gets the next page shown in the same step.
            if !matches!(arrival, Some(Arrival::First(_))) {
                *arrival = Some(Arrival::Then(way));
            }
        });
        self.place.set(place);
    }

    fn settle(self, way: Way) {
        document::focus(&format!("#{MAIN_ID} h1"));
        let hash = self.address.with_untracked(|address| address.hash.clone());
        timer::next_frame(move || match way {
            Way::Again { scrolled } => document::scroll_to(scrolled),
            Way::Forward => {
                let found = route::fragment_id(&hash).is_some_and(|id| document::scroll_to_id(&id));
                if !found {
                    document::scroll_to(0.0);
                }
            }
        });
    }
}
