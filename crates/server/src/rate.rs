//! How often runs may be asked for: a bucket that refills, for the server as a whole, since all who ask are one user.

use std::sync::Mutex;
use std::time::Instant;

/// A bucket of permissions.
#[derive(Debug)]
pub struct Rate {
    burst: f64,
    per_second: f64,
    bucket: Mutex<(f64, Instant)>,
}

impl Rate {
    /// So many at once, and so many a second from then on.
    pub fn new(burst: u32, per_second: u32) -> Self {
        let (burst, per_second) = (f64::from(burst), f64::from(per_second.max(1)));
        Self { burst, per_second, bucket: Mutex::new((burst, Instant::now())) }
    }

    /// Takes one permission.
    ///
    /// # Errors
    /// Whole seconds to wait until there is one.
    pub fn take(&self) -> Result<(), u64> {
        self.take_at(Instant::now())
    }

    fn take_at(&self, now: Instant) -> Result<(), u64> {
        let mut bucket = self.bucket.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        let (left, since) = *bucket;
        let left = (left + now.saturating_duration_since(since).as_secs_f64() * self.per_second).min(self.burst);
        let granted = left >= 1.0;
        *bucket = (if granted { left - 1.0 } else { left }, now);
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "a small positive number of seconds"
        )]
        if granted { Ok(()) } else { Err((((1.0 - left) / self.per_second).ceil() as u64).max(1)) }
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;

    #[test]
    fn a_burst_is_granted_then_the_rate() {
        let rate = Rate::new(2, 1);
        let now = Instant::now();
        assert_eq!([rate.take_at(now), rate.take_at(now), rate.take_at(now)], [Ok(()), Ok(()), Err(1)]);
        assert_eq!(rate.take_at(now + Duration::from_millis(1100)), Ok(()));
        assert_eq!(rate.take_at(now + Duration::from_millis(1200)), Err(1));
    }
}
