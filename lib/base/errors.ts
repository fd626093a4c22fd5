/** Every refusal a person can meet, in the words they read. Codes are stable; sentences may be mended. */
export const ERRORS = {
  "not-found": "That is not here any more.",
  "check-fields": "Please look at the fields marked below. Nothing is saved yet.",
  "sign-in-first": "Please sign in first. What you typed is still in the form.",
  "wrong-origin":
    "This form came from another address, so it was not accepted. Open Greenroom again and retry.",
  "something-broke": "Something went wrong on our side. What you typed is still here; please try again.",
  "try-later": "Too many tries. Please wait a few minutes and try again.",
  "sign-in-failed": "Address and password don’t match. Check both, or have a link sent to you.",
  "link-used": "This link has been used or has run out. You can have a new one sent.",
  "sign-up-closed": "This Greenroom takes no new accounts. Ask the person who runs it.",
  "sign-up-invite": "You need an invitation for this Greenroom. Ask the person who runs it.",
  "address-taken": "This address already has an account. Sign in instead.",
  "email-needed": "Write an e-mail address, such as nora@example.org.",
  "password-short": "Use at least 10 characters.",
  "password-long": "Use at most 200 characters.",
  "password-wrong": "That is not your current password.",
  "zone-unknown": "Choose a time zone from the list.",
  "typed-wrong": "Type your address exactly to confirm.",
  "changed-elsewhere":
    "This was changed in another window meanwhile, so it is not saved yet. What you typed is still here.",
  "newer-exists": "Open the page again to read the newer one, or tick to save yours in its place.",
  "moved-since": "The stage has changed again since, so that move can no longer be taken back by itself.",
  "company-in-use": "This company has applications that are not deleted.",
  "closed-already": "This application is closed. Open it again first.",
  "closed-later": "Choose today or an earlier day.",
  "not-in-future": "That lies ahead. Choose a time that has been.",
  "person-known":
    "You have somebody of that name there already. Add a middle name or initial, or open the one you have.",
  "password-common": "That one is on every list of common passwords. Please choose another.",
  "password-needed": "Type your password.",
  "provider-unverified":
    "That account does not say that its e-mail address is proven. Confirm the address there first, or sign in another way.",
  "provider-unproven":
    "There is an account here with this address, but the address has not been verified yet. Sign in as you did before, verify it in Settings, then try again.",
  "provider-refused": "That did not sign you in. Try another way, or ask the person who runs this Greenroom.",
  "provider-failed": "The other site did not answer as expected. Please try again, or sign in another way.",
  "same-address": "That is the address you have now.",
  "mail-needed": "Your address has to be verified first: write it below and follow the link in the mail.",
  "too-long": "This is longer than one page can keep. Shorten it a little.",
  "story-needed": "Choose a story, or give a new one its title.",
  "line-needed": "Write one line, or choose one from the list.",
  "pay-other-currency":
    "Your page is in another currency. Write the figure in that one, or change the currency of your range first.",
  "round-ahead": "This round has not begun yet. The debrief opens with it.",
} as const;

export type ErrorCode = keyof typeof ERRORS;

export function sentence(code: ErrorCode): string {
  return ERRORS[code];
}
