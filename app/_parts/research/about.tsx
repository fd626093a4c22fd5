import { SettingFields } from "@/app/_parts/case-fields";
import type { ResearchPlace } from "@/app/_parts/research/sides";
import { Version } from "@/app/_parts/version";
import { ActionForm } from "@/app/_ui/action-form";
import { Act } from "@/app/_ui/button";
import { Fold } from "@/app/_ui/fold";
import { SavingForm } from "@/app/_ui/saving-form";
import { Submit } from "@/app/_ui/submit";
import { instant } from "@/lib/base/dates";
import { formatDay } from "@/lib/base/format";
import * as paths from "@/lib/base/paths";
import { siteName } from "@/lib/base/web";
import { markWebsiteRead, saveEnvironment } from "@/lib/companies/actions";

/** Their site and when it was read; what the place is like in a few words. */
export function About({ place }: { place: ResearchPlace }) {
  return (
    <>
      <Site place={place} />
      <Setting place={place} />
    </>
  );
}

function Site({ place: { research, owner, back } }: { place: ResearchPlace }) {
  const { website, websiteReadAt, companyId } = research;
  if (!website) {
    return (
      <p>
        <span className="pencil">No address of theirs yet.</span>{" "}
        <Act href={paths.editCompany(companyId)}>Add their site</Act>
      </p>
    );
  }
  const read = websiteReadAt
    ? `Read ${formatDay(instant(websiteReadAt), owner.zone, owner.now)}.`
    : "Not read yet.";
  return (
    <div className="step-line">
      <p>
        <a href={website} rel="noreferrer" target="_blank">
          {siteName(website)}
        </a>{" "}
        <span className="pencil">{read}</span>
      </p>
      <ActionForm
        action={markWebsiteRead}
        id={companyId}
        back={back}
        className="inline-form"
        label="Their site"
      >
        <Submit look="act">Read today</Submit>
      </ActionForm>
    </div>
  );
}

function Setting({ place: { research, owner, back } }: { place: ResearchPlace }) {
  const { environmentTags: tags, companyId } = research;
  return (
    <SavingForm
      action={saveEnvironment}
      save="/api/save/environment"
      id={companyId}
      back={back}
      draftKey={`${owner.id}:environment:${companyId}`}
      className="setting"
      label="What the place is like"
    >
      <p>
        {tags.length > 0 ? (
          <>The place: {tags.join(", ")}.</>
        ) : (
          <span className="pencil">The place in a few words: small, growing, shifts …</span>
        )}
      </p>
      <Version name="was" value={tags.join(", ")} />
      <Fold
        summary={tags.length > 0 ? "Change" : "Say what it is like"}
        done="Done"
        of={tags.length > 0 ? "what the place is like" : undefined}
      >
        <div className="form">
          <SettingFields tags={tags} />
        </div>
      </Fold>
    </SavingForm>
  );
}
