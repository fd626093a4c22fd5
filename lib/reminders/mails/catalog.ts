/** Every kind of reminder and the function that words it. */
import { type EveFacts, eveMail, type PrepFacts, prepMail, twoHoursMail } from "@/lib/reminders/mails/before";
import { debriefMail, debriefMorningMail, debriefNowMail } from "@/lib/reminders/mails/debrief";
import { type OfferFacts, offerOneDayMail, offerThreeDaysMail } from "@/lib/reminders/mails/offer";
import { type ThanksFacts, thankFirstMail, thankLastMail, thankLateMail } from "@/lib/reminders/mails/thanks";
import {
  type CheckInFacts,
  checkInMail,
  type DocumentFacts,
  documentMail,
  type NudgeFacts,
  nudgeMail,
} from "@/lib/reminders/mails/waiting";
import type { Desk, ReminderMail, RoundAbout } from "@/lib/reminders/mails/words";
import type { ReminderKind } from "@/lib/reminders/timetable";

/** What a reminder of each kind must be told to be worded. */
export type MailFacts = {
  "prep-three-days": PrepFacts;
  eve: EveFacts;
  "two-hours": RoundAbout;
  "debrief-now": RoundAbout;
  "debrief-mail": RoundAbout;
  "debrief-morning": RoundAbout;
  "thank-first": ThanksFacts;
  "thank-last": ThanksFacts;
  "thank-late": ThanksFacts;
  document: DocumentFacts;
  nudge: NudgeFacts;
  "check-in": CheckInFacts;
  "offer-three-days": OfferFacts;
  "offer-one-day": OfferFacts;
};

export const MAILS: { [K in ReminderKind]: (facts: MailFacts[K], desk: Desk) => ReminderMail } = {
  "prep-three-days": prepMail,
  eve: eveMail,
  "two-hours": twoHoursMail,
  "debrief-now": debriefNowMail,
  "debrief-mail": debriefMail,
  "debrief-morning": debriefMorningMail,
  "thank-first": thankFirstMail,
  "thank-last": thankLastMail,
  "thank-late": thankLateMail,
  document: documentMail,
  nudge: nudgeMail,
  "check-in": checkInMail,
  "offer-three-days": offerThreeDaysMail,
  "offer-one-day": offerOneDayMail,
};
