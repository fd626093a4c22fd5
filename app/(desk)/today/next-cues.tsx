import { ButtonLink } from "@/app/_ui/button";
import { Cue } from "@/app/_ui/cue";
import { Group } from "@/app/_ui/spread";
import * as paths from "@/lib/base/paths";
import { listed } from "@/lib/guidance/cue";
import type { TodayRow } from "@/lib/guidance/rank";

const LAMPS = { open: "open", started: "started", late: "late", ready: "ready" } as const;

/** The one next cue of each application; it is done in its book. `filled`: the first is the page's one button. */
export function NextCues({ rows, filled }: { rows: TodayRow[]; filled: boolean }) {
  if (rows.length === 0) return null;
  return (
    <>
      <Group title="Next cue">One for each application.</Group>
      {rows.map(({ snapshot, first }, at) => {
        const { id, company } = snapshot.application;
        const state = first.finding.state;
        const said = listed(first.cue, first.finding);
        const href = `${paths.application(id)}?cue=${first.cue.id}#cue-${first.cue.id}`;
        return (
          <Cue
            key={id}
            state={state in LAMPS ? LAMPS[state as keyof typeof LAMPS] : "none"}
            title={company}
            href={paths.application(id)}
            summary={<b>{first.cue.title}</b>}
            row
          >
            <p>{said.says}</p>
            <ButtonLink href={href} go={filled && at === 0}>
              {said.label}
            </ButtonLink>
          </Cue>
        );
      })}
    </>
  );
}
