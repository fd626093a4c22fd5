import { Strike } from "@/app/(desk)/applications/[applicationId]/rounds/[roundId]/live/strikes";
import type { Sheet, SheetQuestion } from "@/lib/guidance/sheet";
import type { PersonRole } from "@/lib/guidance/snapshot";
import { ROLE_WORDS } from "@/lib/guidance/words";

type Place = { ownerId: string; roundId: string };

type PeopleProps = { sheet: Sheet; titles: Record<string, string>; place: Place };

/** In seating order: the name as one says it, who they are, one line, and the question kept for them. */
export function People({ sheet, titles, place }: PeopleProps) {
  const { people, anybody } = sheet;
  return (
    <section className="live-people" aria-label="Who is there">
      {people.length === 0 ? (
        <p className="pencil">Nobody noted on this round. Names go here, from the left.</p>
      ) : null}
      <ol>
        {people.map(({ person, line, questions }) => (
          <li key={person.personId}>
            <h2>
              {person.first}{" "}
              <small>{whoWords(person.name, person.first, person.role, titles[person.personId])}</small>
            </h2>
            {line ? <p className="line-on">{line}</p> : null}
            <Questions questions={questions} place={place} />
          </li>
        ))}
      </ol>
      {anybody.length > 0 ? (
        <>
          <h2>Anybody</h2>
          <Questions questions={anybody} place={place} />
        </>
      ) : null}
    </section>
  );
}

/** "Rao, peer": what the first name leaves out. */
function whoWords(name: string, first: string, role: PersonRole | null, title: string | undefined): string {
  const rest = name.startsWith(first) ? name.slice(first.length).trim() : name;
  const part = role && role !== "unknown" && role !== "other" ? ROLE_WORDS[role] : null;
  return [rest, title ?? part, title && role === "boss" ? part : null].filter(Boolean).join(", ");
}

function Questions({ questions, place }: { questions: SheetQuestion[]; place: Place }) {
  return questions.map((it) => (
    <Strike
      key={`${it.id}${it.personId}`}
      at={`${it.id} ${it.personId ?? "-"}`}
      text={it.text}
      asked={it.asked}
      {...place}
    />
  ));
}

export function Prompts({ sheet: { prompts } }: { sheet: Sheet }) {
  if (prompts.length === 0) return null;
  return (
    <section aria-label="My stories">
      <h2 className="vh">My stories</h2>
      <ul className="prompts">
        {prompts.map((it) => (
          <li key={it.storyId}>
            {it.word} {it.number ? <small>{it.number}</small> : null}
          </li>
        ))}
      </ul>
    </section>
  );
}

export function SayLines({ sheet: { lines } }: { sheet: Sheet }) {
  if (lines.length === 0) return null;
  return (
    <section aria-label="To say">
      <h2>To say</h2>
      <ul className="say">
        {lines.map((it) => (
          <li key={it.id}>
            {it.text}{" "}
            <small>
              {it.why}
              {it.to ? `, to ${it.to}` : ""}
            </small>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The question with which one leaves. */
export function Last({ sheet: { last }, place }: { sheet: Sheet; place: Place }) {
  if (!last) return null;
  return (
    <section aria-label="Last words">
      <h2>Last words</h2>
      <Questions questions={[last]} place={place} />
    </section>
  );
}
