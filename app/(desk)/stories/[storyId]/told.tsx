import { ActionForm } from "@/app/_ui/action-form";
import { Select } from "@/app/_ui/field";
import { Fold } from "@/app/_ui/fold";
import { Link } from "@/app/_ui/link";
import { Part } from "@/app/_ui/part";
import { Submit } from "@/app/_ui/submit";
import type { Owner } from "@/lib/accounts/owner";
import { roundWords } from "@/lib/applications/rules";
import { instant } from "@/lib/base/dates";
import { formatDay } from "@/lib/base/format";
import * as paths from "@/lib/base/paths";
import { lowerFirst } from "@/lib/base/words";
import { noteHeard, untellStory } from "@/lib/stories/actions";
import type { StoryPage } from "@/lib/stories/queries";

type ToldProps = { story: StoryPage; owner: Owner; back: string };

/** "Told to Priya Rao, Halden Freight, first round": so that nobody hears it twice unawares. */
export function Told({ story, owner, back }: ToldProps) {
  return (
    <Part
      title="Told to"
      count={story.tellings.length || undefined}
      note="So that nobody hears it twice unawares."
    >
      {story.tellings.length === 0 ? (
        <p className="sample">
          <span className="vh">For example: </span>Priya Rao, Halden Freight, first round
        </p>
      ) : (
        <ul className="lines">
          {story.tellings.map((it) => (
            <li key={it.id}>
              <p className="text">
                {it.person ?? "Everybody there"},{" "}
                <Link href={paths.round(it.applicationId, it.roundId)}>
                  {it.company}, {lowerFirst(roundWords(it.kind, it.number))}
                </Link>{" "}
                <time className="pencil">{formatDay(instant(it.startsAt), owner.zone, owner.now)}</time>
              </p>
              <ActionForm action={untellStory} back={back} className="remove" label="Take it off the list">
                <input type="hidden" name="tellingId" value={it.id} />
                <Submit look="skipit" label={`Not told to ${it.person ?? "everybody"} at ${it.company}`}>
                  Take off
                </Submit>
              </ActionForm>
            </li>
          ))}
        </ul>
      )}
      {story.rounds.length > 0 ? <Tell {...{ story, owner, back }} /> : null}
    </Part>
  );
}

/** One list for both: a round, or a person on it. */
function Tell({ story, owner, back }: ToldProps) {
  return (
    <ActionForm
      key={story.tellings.length}
      action={noteHeard}
      back={back}
      className="form adding"
      label="Note who heard it"
    >
      <input type="hidden" name="storyId" value={story.id} />
      <Fold summary="Note who heard it">
        <Select
          name="heard"
          label="Who heard it, and when?"
          options={story.rounds.map((round) => ({
            label: `${round.company}, ${lowerFirst(roundWords(round.kind, round.number))}, ${formatDay(instant(round.startsAt), owner.zone, owner.now)}`,
            options: [
              ...round.people.map((it) => ({ value: `${round.id} ${it.id}`, label: it.name })),
              {
                value: round.id,
                label: round.people.length > 0 ? "Everybody there" : "Those who were there",
              },
            ],
          }))}
        />
        <div className="do start">
          <Submit>Keep</Submit>
        </div>
      </Fold>
    </ActionForm>
  );
}
