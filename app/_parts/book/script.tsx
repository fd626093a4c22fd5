import { SourcesDiffer } from "@/app/_ui/cue";
import { list } from "@/lib/base/words";
import type { Cue } from "@/lib/guidance/cue";
import type { Snapshot } from "@/lib/guidance/snapshot";
import { sourceTitles } from "@/lib/guidance/sources";

/** The left page of one cue: the advice, why, and where the sources part. */
export function Advice({ cue, snapshot }: { cue: Cue; snapshot: Snapshot }) {
  const context = (cue.context ?? []).filter((it) => it.when?.(snapshot) ?? true);
  return (
    <>
      <p>{cue.advice}</p>
      {cue.why ? <p>{cue.why}</p> : null}
      {cue.underAdvice ? <p className="aside-line">{cue.underAdvice}</p> : null}
      {context.map((it) => (
        <p className="aside-line" key={it.id}>
          {it.text}
        </p>
      ))}
      {cue.differ ? (
        <SourcesDiffer
          label={cue.differ.label}
          views={cue.differ.positions.map(({ who, says }) => ({ source: who, says }))}
          ours={cue.differ.ours}
        />
      ) : null}
    </>
  );
}

/** Who says so, by title. */
export function Sources({ cue }: { cue: Cue }) {
  return <cite>{list(sourceTitles(cue.sources), 5)}</cite>;
}
