import { ActionForm } from "@/app/_ui/action-form";
import { ButtonLink } from "@/app/_ui/button";
import { Cue } from "@/app/_ui/cue";
import { Spread } from "@/app/_ui/spread";
import { Submit } from "@/app/_ui/submit";
import * as paths from "@/lib/base/paths";
import { showAround } from "@/lib/portability/actions";

/** The first visit: ways in, no tour. */
export function Doors() {
  return (
    <Spread label="Ways to begin" kind="run" className="doors">
      <Cue
        state="open"
        level={2}
        title="I have an interview coming up"
        advice="A company and a role are enough. Then say when it is, and with whom."
        summary={<b>Two lines and a date</b>}
      >
        <p>Greenroom then reminds you before it, asks how it went, and holds a thank-you for each person.</p>
        <div className="do">
          <ButtonLink href={paths.newApplication()} go>
            Add the application
          </ButtonLink>
        </div>
      </Cue>
      <Cue
        state="open"
        level={2}
        title="Show me around"
        advice="A believable search, marked as sample. One click takes it away again."
        summary={<b>A sample search</b>}
      >
        <p>Three applications, their rounds and people, notes and a thank-you that is due.</p>
        <div className="do">
          <ActionForm action={showAround} back={paths.today()} className="inline-form">
            <Submit busy="Filling in">Fill in a sample</Submit>
          </ActionForm>
        </div>
      </Cue>
    </Spread>
  );
}
