import type { Metadata } from "next";
import { Shell } from "@/app/_parts/shell";
import { ActionForm } from "@/app/_ui/action-form";
import { Tick } from "@/app/_ui/choices";
import { Field } from "@/app/_ui/field";
import { PageHead } from "@/app/_ui/page-head";
import { Part } from "@/app/_ui/part";
import { Spread } from "@/app/_ui/spread";
import { Submit } from "@/app/_ui/submit";
import { readFlash } from "@/lib/accounts/flash";
import { readPage } from "@/lib/accounts/session";
import * as paths from "@/lib/base/paths";
import { changeReminders } from "@/lib/reminders/actions";
import { getBell, getReminderSettings } from "@/lib/reminders/queries";
import { CHANNELS, REMINDER_KINDS, type ReminderKind, STANDING } from "@/lib/reminders/timetable";

export const metadata: Metadata = { title: "Reminders you get" };

const WORDS: Record<ReminderKind, string> = {
  "prep-three-days": "A few days before a round",
  eve: "The evening before a round",
  "two-hours": "Shortly before a round",
  "debrief-now": "When a round has ended: how was it?",
  "debrief-mail": "If nothing is written down yet",
  "debrief-morning": "The next morning, if there is still nothing",
  "thank-first": "Thank-yous: the first reminder",
  "thank-last": "Thank-yous: the last hours",
  "thank-late": "Thank-yous: once more, after a day",
  document: "Something you promised to send",
  nudge: "Their promised date has passed",
  "check-in": "No date was named, and it has been a while",
  "offer-three-days": "An offer’s deadline in three days",
  "offer-one-day": "An offer’s deadline tomorrow",
};

export default async function ReminderSettingsPage() {
  const { owner, bell, flash, settings } = await readPage(async (owner) => ({
    bell: await getBell(owner),
    flash: await readFlash(),
    settings: await getReminderSettings(owner),
  }));
  const on = (kind: ReminderKind, channel: "in-app" | "mail") =>
    settings.channels[kind]?.[channel] ?? STANDING[kind].channels.includes(channel);
  return (
    <Shell owner={owner} here="settings" bell={bell} flash={flash}>
      <PageHead
        crumb={{ href: paths.settings(), label: "Settings" }}
        title="Reminders you get"
        sub="Whatever you switch off, what is owed still stands on Today."
      />
      <ActionForm action={changeReminders} back={paths.reminderSettings()} className="form wide">
        <Spread label="Reminders" kind="parts">
          <Part title="Mail" note="At most three reminder mails a day; the rest come in the app.">
            <Tick name="mail" label="Send me reminders by mail" defaultChecked={settings.mail} />
          </Part>
          <Part
            title="Quiet hours"
            note="Nothing is sent inside them. It waits until they end, or goes out just before they begin where waiting would be too late. The same time twice means none."
          >
            <Field name="quietFrom" type="time" label="From" defaultValue={settings.quietFrom} />
            <Field name="quietTo" type="time" label="To" defaultValue={settings.quietTo} />
          </Part>
          <Part
            title="How early"
            note="Days and hours count back from the round, or from the hour a thank-you is due."
          >
            <Field
              name="prepDays"
              type="number"
              inputMode="numeric"
              label="Days before a round"
              defaultValue={settings.prepDays}
            />
            <Field
              name="eveTime"
              type="time"
              label="On the evening before, at"
              defaultValue={settings.eveTime}
            />
            <Field
              name="twoHoursMinutes"
              type="number"
              inputMode="numeric"
              label="Minutes before a round"
              defaultValue={settings.twoHoursMinutes}
            />
            <Field
              name="debriefMailMinutes"
              type="number"
              inputMode="numeric"
              label="Minutes after a round, for the debrief"
              defaultValue={settings.debriefMailMinutes}
            />
            <Field
              name="thankLastHours"
              type="number"
              inputMode="numeric"
              label="Hours before a thank-you is due"
              defaultValue={settings.thankLastHours}
            />
          </Part>
          <Part
            title="Which, and where"
            note="“In the app” is the bell at the top of each page. Days off and holidays are not known: working days are Monday to Friday."
          >
            <table className="switches">
              <thead>
                <tr>
                  <th scope="col">When</th>
                  <th scope="col">In the app</th>
                  <th scope="col">By mail</th>
                </tr>
              </thead>
              <tbody>
                {REMINDER_KINDS.map((kind) => (
                  <tr key={kind}>
                    <th scope="row">{WORDS[kind]}</th>
                    {CHANNELS.map((channel) => (
                      <td key={channel}>
                        <label>
                          <input
                            type="checkbox"
                            name="on[]"
                            value={`${kind} ${channel}`}
                            defaultChecked={on(kind, channel)}
                          />
                          <span className="vh">
                            {WORDS[kind]}, {channel === "mail" ? "by mail" : "in the app"}
                          </span>
                        </label>
                      </td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
            <div className="do">
              <Submit go>Save</Submit>
            </div>
          </Part>
        </Spread>
      </ActionForm>
    </Shell>
  );
}
