// The five modes in which every screen is looked at, and one more width. Knows no screen.

const wide = { width: 1100, height: 800 };
const narrow = { width: 480, height: 800 };

/**
 * `settings` is what a person would choose in the app; `context` what their system says; `not_asked` the rules of axe
 * that a disguise makes meaningless: in `ar-XB` a letter in its own marks is no part of a word in its own marks.
 */
export const modes = [
  { name: "en", viewport: wide, settings: { language: "en", theme: "light", text_size: 100 }, context: {} },
  {
    name: "en-dark",
    viewport: wide,
    settings: { language: "en", theme: "system", text_size: 100 },
    context: { colorScheme: "dark" },
  },
  { name: "en-XA", viewport: wide, settings: { language: "en-XA", theme: "light", text_size: 100 }, context: {} },
  {
    name: "ar-XB",
    viewport: wide,
    settings: { language: "ar-XB", theme: "light", text_size: 100 },
    context: {},
    not_asked: ["label-content-name-mismatch"],
  },
  {
    name: "en-200-forced",
    viewport: wide,
    settings: { language: "en", theme: "light", text_size: 200 },
    context: { forcedColors: "active" },
  },
  { name: "ar-narrow", viewport: narrow, settings: { language: "ar", theme: "light", text_size: 100 }, context: {} },
];
