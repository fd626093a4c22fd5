import { randomUUID } from "node:crypto";
import { ActForm, type ActProps, SecondButton, SecondForm } from "@/app/_parts/book/act-form";
import { ActionForm } from "@/app/_ui/action-form";
import { ButtonLink } from "@/app/_ui/button";
import { Seg } from "@/app/_ui/choices";
import { Details } from "@/app/_ui/details";
import { Field, Textarea } from "@/app/_ui/field";
import { Fold } from "@/app/_ui/fold";
import { Submit } from "@/app/_ui/submit";
import { addRequirement, keepAd, sort } from "@/lib/applications/actions";
import * as paths from "@/lib/base/paths";
import { markWebsiteRead } from "@/lib/companies/actions";
import type { ResearchSlot } from "@/lib/guidance/snapshot";
import { addResearch, recheckResearch } from "@/lib/research/actions";

const ASKS: Partial<Record<ResearchSlot, string>> = {
  products: "What do they make?",
  services: "What do they offer?",
  values: "What do they stand for, and how do you know?",
  operations: "How do they run?",
  workplace: "What is it like to work there?",
  focus: "What are they working on now?",
  goal: "What are they trying to reach?",
};

export function AddResearch(act: ActProps<"add-research">) {
  const { slot } = act.target;
  const applicationId = act.place.snapshot.application.id;
  return (
    <ActForm act={act} action={addResearch} id={randomUUID()} hidden={{ applicationId, slot }}>
      <Line slot={slot} />
    </ActForm>
  );
}

/** "Still true" says that it was looked at today; what is new is a line of its own. */
export function RecheckResearch(act: ActProps<"recheck-research">) {
  const { slot } = act.target;
  const { snapshot, back, draft } = act.place;
  const applicationId = snapshot.application.id;
  const noted = snapshot.research.filter((it) => it.slot === slot);
  return (
    <>
      <ActForm act={act} action={recheckResearch} hidden={{ applicationId, slot }} send="Still true">
        <ul className="noted">
          {noted.map((it) => (
            <li key={it.id}>{it.text}</li>
          ))}
        </ul>
      </ActForm>
      <ActionForm
        action={addResearch}
        back={back}
        id={randomUUID()}
        className="act-form"
        label={`Add what is new on ${slot}`}
        draftKey={`${draft}:new`}
      >
        <input type="hidden" name="applicationId" value={applicationId} />
        <input type="hidden" name="slot" value={slot} />
        <Fold summary="Add what is new">
          <Line slot={slot} />
          <div className="do start">
            <Submit busy="Saving">Keep</Submit>
          </div>
        </Fold>
      </ActionForm>
    </>
  );
}

function Line({ slot }: { slot: ResearchSlot }) {
  return (
    <>
      <Textarea name="text" label={ASKS[slot] ?? "What did you find?"} aside="one line" rows={2} />
      <div className="pair">
        <Field name="url" label="Where" aside="web address" inputMode="url" />
        <Field name="saidBy" label="Or who told you" aside="optional" maxLength={120} />
      </div>
    </>
  );
}

/** A new tab for their site, and a button that says it was read: opening an address never writes anything. */
export function OpenSite(act: ActProps<"open-site">) {
  const { companyId, back, go } = act.place;
  const { url } = act.target;
  return (
    <>
      {url ? (
        <a className={go ? "btn go" : "btn"} href={url} target="_blank" rel="noreferrer">
          {act.label}
        </a>
      ) : (
        <ButtonLink href={paths.editCompany(companyId)} go={go}>
          Add their address
        </ButtonLink>
      )}
      <ActionForm action={markWebsiteRead} back={back} id={companyId} className="inline-form">
        <Submit look="act">Read today</Submit>
      </ActionForm>
    </>
  );
}

export function PasteAd(act: ActProps<"paste-ad">) {
  return (
    <ActForm act={act} action={keepAd} id={act.target.applicationId} send="Keep the ad">
      <Textarea name="adText" label="The whole text" aside="it stays here when the page is gone" rows={8} />
    </ActForm>
  );
}

export function AddRequirement(act: ActProps<"add-requirement">) {
  const { applicationId } = act.target;
  const { adText } = act.place.snapshot.application;
  return (
    <ActForm act={act} action={addRequirement} id={randomUUID()} hidden={{ applicationId }}>
      {adText ? (
        <Details summary="The ad">
          <p className="keep ad-text">{adText}</p>
        </Details>
      ) : null}
      <Textarea name="text" label="What do they ask for?" aside="one line each" rows={3} />
      <Seg
        name="class"
        legend="They are"
        options={[
          { value: "must", label: "Must-haves" },
          { value: "nice", label: "Nice to have" },
        ]}
        defaultValue="must"
      />
    </ActForm>
  );
}

export function ClassRequirement(act: ActProps<"class-requirement">) {
  const { requirementId: id } = act.target;
  const { snapshot } = act.place;
  const text = snapshot.requirements.find((it) => it.id === id)?.text;
  return (
    <>
      <ActForm
        act={act}
        action={sort}
        id={id}
        hidden={{ class: "must" }}
        send="A must"
        beside={
          <SecondButton place={act.place} name="nice">
            Nice to have
          </SecondButton>
        }
      >
        {text ? <p className="about">“{text}”</p> : null}
      </ActForm>
      <SecondForm place={act.place} name="nice" action={sort} hidden={{ id, class: "nice" }} />
    </>
  );
}
