import { Details } from "@/app/_ui/details";
import { Row, Rows, Struck } from "@/app/_ui/rows";
import { plural } from "@/lib/base/words";
import type { Evidence as Item } from "@/lib/guidance/cue";

/** As many as stand beside the advice without pushing the next cue off the page. */
const MOST = 6;

/** The person's own rows, by name; what is missing stands in pencil, and with nothing at all, what will stand here. */
export function Evidence({ items, pencil }: { items: readonly Item[]; pencil: string }) {
  if (items.length === 0) return <p className="sample">{pencil}</p>;
  const rest = items.slice(MOST);
  return (
    <>
      <Lines items={items.slice(0, MOST)} />
      {rest.length > 0 ? (
        <Details summary={`${plural(rest.length, "more line")}`}>
          <Lines items={rest} />
        </Details>
      ) : null}
    </>
  );
}

function Lines({ items }: { items: readonly Item[] }) {
  return (
    <Rows>
      {items.map((it, at) => (
        <Row
          // biome-ignore lint/suspicious/noArrayIndexKey: rows hold no state, and two may say the same
          key={at}
          label={it.label}
          href={it.href}
          blank={it.state === "blank"}
          was={it.state === "was"}
        >
          {it.state === "was" ? <Struck>{it.text}</Struck> : it.text}
        </Row>
      ))}
    </Rows>
  );
}
