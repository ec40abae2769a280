//! Chance that can be repeated: the same seed and purpose give the same throws on every computer, in every release.
//!
//! It never asks the system for randomness, and uses no floating point, whose functions differ between systems.
//! The generator is SplitMix64 (Steele, Lea and Flood, 2014), a few lines that no dependency's new version can change.

pub(in crate::worlds) struct Dice(u64);

impl Dice {
    /// Dice of their own for one purpose, so that a throw more in one place moves nothing in another.
    pub(in crate::worlds) fn named(seed: u64, purpose: &str) -> Dice {
        let hash = purpose
            .bytes()
            .fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3));
        Dice(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) ^ hash)
    }

    fn throw(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// A number from 0 up to, and without, `limit`.
    pub(in crate::worlds) fn below(&mut self, limit: usize) -> usize {
        ((u128::from(self.throw()) * limit as u128) >> 64) as usize
    }

    /// A number from `low` to `high`, both included.
    pub(in crate::worlds) fn between(&mut self, low: usize, high: usize) -> usize {
        low + self.below(high - low + 1)
    }

    /// True so many times in a million.
    pub(in crate::worlds) fn happens(&mut self, per_million: u64) -> bool {
        self.below(1_000_000) < per_million as usize
    }

    pub(in crate::worlds) fn pick<T: Copy>(&mut self, items: &[T]) -> T {
        items[self.below(items.len())]
    }

    /// One of the items, as often as its weight says.
    pub(in crate::worlds) fn weighted<T: Copy>(&mut self, items: &[(T, usize)]) -> T {
        let mut left = self.below(items.iter().map(|(_, weight)| weight).sum());
        for (item, weight) in items {
            if left < *weight {
                return *item;
            }
            left -= weight;
        }
        items[0].0
    }

    pub(in crate::worlds) fn shuffle<T>(&mut self, items: &mut [T]) {
        for last in (1..items.len()).rev() {
            items.swap(last, self.below(last + 1));
        }
    }
}
