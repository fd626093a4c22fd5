/** Every address inside the product, as a function, so that a renamed page is one diff here. */

export function today() {
  return "/today" as const;
}

export function applications() {
  return "/applications" as const;
}

export function newApplication() {
  return "/applications/new" as const;
}

export function application(applicationId: string) {
  return `/applications/${applicationId}` as const;
}

/** The application's page, asking "When, and with whom?" about a round of this kind. */
export function askRound(applicationId: string, kind: string) {
  return `/applications/${applicationId}?ask=round&kind=${kind}` as const;
}

/**
 * The book, with what stands open on it: the numbers of the cues, and one opened from the index. `cue` is also the place
 * on the page.
 */
export function book(
  applicationId: string,
  { at, cue, place }: { at: string; cue?: string; place?: string },
) {
  const query = [at && `at=${at}`, cue && `cue=${cue}`].filter(Boolean).join("&");
  const anchor = place ?? cue;
  return `/applications/${applicationId}${query ? `?${query}` : ""}${anchor ? `#cue-${anchor}` : ""}`;
}

export function editApplication(applicationId: string) {
  return `/applications/${applicationId}/edit` as const;
}

export function moveApplication(applicationId: string) {
  return `/applications/${applicationId}/move` as const;
}

export function closeApplication(applicationId: string) {
  return `/applications/${applicationId}/close` as const;
}

export function applicationAd(applicationId: string) {
  return `/applications/${applicationId}/ad` as const;
}

export function applicationHistory(applicationId: string) {
  return `/applications/${applicationId}/history` as const;
}

export function applicationRounds(applicationId: string) {
  return `/applications/${applicationId}/rounds` as const;
}

export function applicationPeople(applicationId: string) {
  return `/applications/${applicationId}/people` as const;
}

export function applicationNotes(applicationId: string) {
  return `/applications/${applicationId}/notes` as const;
}

export function applicationFollowUps(applicationId: string) {
  return `/applications/${applicationId}/follow-ups` as const;
}

/** What they asked for beside my stories stands with the ad; this is why me, ideas, plan and what is new. */
export function applicationCase(applicationId: string) {
  return `/applications/${applicationId}/case` as const;
}

/** The first 90 days, as a page to print. */
export function applicationPlan(applicationId: string) {
  return `/applications/${applicationId}/case/plan` as const;
}

/** Whether the place suits me. */
export function applicationFit(applicationId: string) {
  return `/applications/${applicationId}/fit` as const;
}

export function applicationResearch(applicationId: string) {
  return `/applications/${applicationId}/research` as const;
}

export function applicationMoney(applicationId: string) {
  return `/applications/${applicationId}/money` as const;
}

/** What I told whom. */
export function applicationFacts(applicationId: string) {
  return `/applications/${applicationId}/facts` as const;
}

/** What the rounds left open. */
export function applicationCarry(applicationId: string) {
  return `/applications/${applicationId}/carry` as const;
}

/** Cues that are done. */
export function applicationLogbook(applicationId: string) {
  return `/applications/${applicationId}/logbook` as const;
}

/** The library: situations of mine. */
export function stories() {
  return "/stories" as const;
}

/** `at`: the part to go on writing at. */
export function story(storyId: string, at?: string | null) {
  return at ? (`/stories/${storyId}?at=${at}` as const) : (`/stories/${storyId}` as const);
}

/** A blank card; for an application it is linked at once. */
export function newStory(applicationId?: string) {
  return applicationId ? (`/stories/new?application=${applicationId}` as const) : ("/stories/new" as const);
}

/** Skills by stories. */
export function storyGrid() {
  return "/stories/grid" as const;
}

/** The story cards, printed. */
export function printStories(applicationId?: string) {
  return applicationId
    ? (`/stories/print?application=${applicationId}` as const)
    : ("/stories/print" as const);
}

/** The library: questions they ask. */
export function questions() {
  return "/questions" as const;
}

/** One question they ask: of the bank by its id, a shipped one by its name, one asked and not taken up by its id. */
export function question(key: string) {
  return `/questions/${key}` as const;
}

/** The library: questions I ask. */
export function myQuestions() {
  return "/questions/mine" as const;
}

export function companies() {
  return "/companies" as const;
}

export function company(companyId: string) {
  return `/companies/${companyId}` as const;
}

export function editCompany(companyId: string) {
  return `/companies/${companyId}/edit` as const;
}

/** Deleted things, resting for 30 days. */
export function bin() {
  return "/bin" as const;
}

export function newRound(applicationId: string) {
  return `/applications/${applicationId}/rounds/new` as const;
}

export function round(applicationId: string, roundId: string) {
  return `/applications/${applicationId}/rounds/${roundId}` as const;
}

/** The round's page in one of its modes, whatever the clock says. Live has an address of its own: `liveRound`. */
export function roundMode(applicationId: string, roundId: string, mode: "prep" | "debrief") {
  return `/applications/${applicationId}/rounds/${roundId}?mode=${mode}` as const;
}

/** The round's page, open at what the earlier rounds were. */
export function roundDigest(applicationId: string, roundId: string) {
  return `/applications/${applicationId}/rounds/${roundId}?digest=1` as const;
}

export function liveRound(applicationId: string, roundId: string) {
  return `/applications/${applicationId}/rounds/${roundId}/live` as const;
}

/** The call sheet, one printed page. */
export function callSheet(applicationId: string, roundId: string) {
  return `/applications/${applicationId}/rounds/${roundId}/sheet` as const;
}

/** Who asks whom: the panel by my questions. */
export function roundAsks(applicationId: string, roundId: string) {
  return `/applications/${applicationId}/rounds/${roundId}/asks` as const;
}

export function editRound(applicationId: string, roundId: string) {
  return `/applications/${applicationId}/rounds/${roundId}/edit` as const;
}

/** Short enough for the text of an alarm; leads to the debrief. */
export function shortDebrief(code: string) {
  return `/d/${code}` as const;
}

/** `part`: a theme of its detail, unfolded. */
export function debrief(applicationId: string, roundId: string, part?: string) {
  return `/applications/${applicationId}/rounds/${roundId}/debrief${part ? `#${part}` : ""}` as const;
}

export function people() {
  return "/people" as const;
}

export function person(personId: string) {
  return `/people/${personId}` as const;
}

/** `applicationId`: whom they are added to. */
export function newPerson(applicationId?: string) {
  return applicationId ? (`/people/new?application=${applicationId}` as const) : ("/people/new" as const);
}

export function editPerson(personId: string) {
  return `/people/${personId}/edit` as const;
}

/** The one page that asks before it acts: anonymising cannot be taken back. */
export function anonymisePerson(personId: string) {
  return `/people/${personId}/anonymise` as const;
}

export function followUps() {
  return "/follow-ups" as const;
}

/** `from`: the place that it was opened on, to return to when it is sent. */
export function followUp(followUpId: string, from?: string) {
  return from
    ? (`/follow-ups/${followUpId}?from=${encodeURIComponent(from)}` as const)
    : (`/follow-ups/${followUpId}` as const);
}

export function reminders() {
  return "/reminders" as const;
}

export function settings() {
  return "/settings" as const;
}

/** Where reminder mails send people who want fewer of them. */
export function reminderSettings() {
  return "/settings/reminders" as const;
}

/** Everything as one file, and the sample search. */
export function myData() {
  return "/settings/data" as const;
}

/** Where mails are read when no mail server is configured. */
export function mailbox() {
  return "/mailbox" as const;
}

/** The page with the one button "I've sent it", reached from a mail, signed in or not. */
export function sent(token: string) {
  return `/sent/${encodeURIComponent(token)}` as const;
}

/** `back` is a local path to return to after signing in. */
export function signIn(back?: string) {
  return back ? (`/sign-in?back=${encodeURIComponent(back)}` as const) : ("/sign-in" as const);
}

export function signUp() {
  return "/sign-up" as const;
}

/** A sign-up page that an invitation opens. */
export function invitation(token: string) {
  return `/sign-up?invitation=${encodeURIComponent(token)}` as const;
}

/** The button page of a sign-in link: opening it signs nobody in, the button does. */
export function signInLink(token: string) {
  return `/sign-in/link?token=${encodeURIComponent(token)}` as const;
}

export function forgotPassword() {
  return "/forgot" as const;
}

export function resetPassword(token: string) {
  return `/reset?token=${encodeURIComponent(token)}` as const;
}

export function verifyAddress(token: string) {
  return `/verify?token=${encodeURIComponent(token)}` as const;
}

export function changeAddress(token: string) {
  return `/change-address?token=${encodeURIComponent(token)}` as const;
}

/**
 * Whether a text may be used to send a browser to: a path on this very site. One "/" at the start, no "//"
 * anywhere, no backslash (browsers read it as "/"), no control characters (browsers drop them).
 */
export function isLocalPath(text: string): boolean {
  if (text.length > 2000 || !text.startsWith("/") || text.includes("//") || text.includes("\\")) return false;
  return ![...text].some((char) => isControl(char.codePointAt(0) ?? 0));
}

function isControl(code: number): boolean {
  return code < 0x20 || (code >= 0x7f && code <= 0x9f);
}
