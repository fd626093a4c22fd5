import localFont from "next/font/local";

// next/font/local knows no unicode-range per file, so latin and latin-ext are two families. The "ext" family
// stands first in the stack (tokens.css): its range leaves everything plain to the second, and it is fetched
// only when a page holds such a letter (Gdańsk, Şebnem, Łukasz). Only the interface face is preloaded.

export const schibsted = localFont({
  src: "../node_modules/@fontsource-variable/schibsted-grotesk/files/schibsted-grotesk-latin-wght-normal.woff2",
  weight: "400 900",
  variable: "--font-schibsted",
  adjustFontFallback: "Arial",
});

export const schibstedExt = localFont({
  src: "../node_modules/@fontsource-variable/schibsted-grotesk/files/schibsted-grotesk-latin-ext-wght-normal.woff2",
  weight: "400 900",
  variable: "--font-schibsted-ext",
  preload: false,
  adjustFontFallback: false,
  declarations: [
    {
      prop: "unicode-range",
      value: "U+0100-02BA, U+02BD-02C5, U+02C7-02CC, U+1E00-1E9F, U+1EF2-1EFF, U+20A0-20AB, U+20AD-20C0",
    },
  ],
});

export const besley = localFont({
  src: "../node_modules/@fontsource-variable/besley/files/besley-latin-wght-normal.woff2",
  weight: "400 900",
  variable: "--font-besley",
  preload: false,
  adjustFontFallback: "Times New Roman",
});

export const besleyExt = localFont({
  src: "../node_modules/@fontsource-variable/besley/files/besley-latin-ext-wght-normal.woff2",
  weight: "400 900",
  variable: "--font-besley-ext",
  preload: false,
  adjustFontFallback: false,
  declarations: [
    {
      prop: "unicode-range",
      value: "U+0100-02BA, U+02BD-02C5, U+02C7-02CC, U+1E00-1E9F, U+1EF2-1EFF, U+20A0-20AB, U+20AD-20C0",
    },
  ],
});

export const courier = localFont({
  src: "../node_modules/@fontsource/courier-prime/files/courier-prime-latin-400-normal.woff2",
  weight: "400",
  variable: "--font-courier",
  preload: false,
  adjustFontFallback: false,
});
