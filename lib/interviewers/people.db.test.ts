import { randomUUID } from "node:crypto";
import { afterAll, describe, expect, it } from "vitest";
import {
  addFact,
  addHook,
  editFact,
  editHook,
  readUp,
  setAngle,
  setCares,
  setTone,
} from "@/lib/interviewers/commands/known";
import { addPerson, editPerson, findOrCreateByNames } from "@/lib/interviewers/commands/people";
import { forgetPerson } from "@/lib/interviewers/commands/removal";
import {
  joinApplication,
  markFutureBoss,
  removeFromApplication,
  restorePart,
  setStanding,
} from "@/lib/interviewers/commands/standing";
import { listApplicationPeople, listOtherPeople } from "@/lib/interviewers/queries/application";
import { listPeople, PAGE } from "@/lib/interviewers/queries/list";
import { getPerson } from "@/lib/interviewers/queries/person";
import { suggestPeople } from "@/lib/interviewers/queries/suggest";
import { factKey, familyName, nameKey } from "@/lib/interviewers/rules";
import { peopleListSchema } from "@/lib/interviewers/schema";
import { asOwner, closeDatabase } from "@/lib/platform/db";
import {
  makeApplication,
  makeCompany,
  makeInterviewer,
  makeNote,
  makeOwner,
  makeRound,
} from "@/prisma/factories";

afterAll(closeDatabase);

type Person = Parameters<typeof addPerson>[1];
const nobody: Omit<Person, "id" | "name"> = {
  ...{ title: null, company: null, email: null, links: [], applicationId: null, role: null },
};

describe("people by name", () => {
  it("are found or made, in the order given", async () => {
    const owner = await makeOwner();
    const company = await makeCompany(owner);
    const priya = await makeInterviewer(owner, { companyId: company.id });
    const names = ["Sam Okafor", " PRIYA  rao", "sam okafor", ""];
    const found = await findOrCreateByNames(owner, { companyId: company.id, names });
    expect(found).toEqual({ ok: true, value: [expect.any(String), priya.id] });
    expect(await findOrCreateByNames(owner, { companyId: company.id, names })).toEqual(found);
    const elsewhere = await makeCompany(owner, { name: "Tern" });
    const other = await findOrCreateByNames(owner, { companyId: elsewhere.id, names: ["Priya Rao"] });
    expect(other.ok && other.value[0]).not.toBe(priya.id);
  });

  it("are made once when ten rounds name a new one at once", async () => {
    const owner = await makeOwner();
    const { id: companyId } = await makeCompany(owner);
    const all = await Promise.all(
      Array.from({ length: 10 }, () => findOrCreateByNames(owner, { companyId, names: ["Lotte Brandt"] })),
    );
    expect(new Set(all.map((it) => it.ok && it.value[0])).size).toBe(1);
  });

  it("never take an anonymous one for a new one", async () => {
    const owner = await makeOwner();
    const company = await makeCompany(owner, { name: "Acme" });
    const person = await makeInterviewer(owner, { companyId: company.id });
    await forgetPerson(owner, person.id);
    const found = await findOrCreateByNames(owner, { companyId: company.id, names: ["Somebody at Acme"] });
    expect(found.ok && found.value[0]).not.toBe(person.id);
  });

  it("are suggested while typing, those of the application first", async () => {
    const owner = await makeOwner();
    const application = await makeApplication(owner);
    const far = await makeInterviewer(owner, { name: "Priya Anand" });
    const colleague = await makeInterviewer(owner, { companyId: application.companyId, name: "Sana Priyam" });
    const near = await makeInterviewer(owner, { applicationId: application.id });
    const ids = async (q: string, applicationId: string | null = application.id) =>
      (await suggestPeople(owner, { q, applicationId })).map((it) => it.id);
    expect(await ids("priy")).toEqual([near.id, colleague.id, far.id]);
    expect(await ids("")).toEqual([near.id, colleague.id]);
    expect(await ids("", null)).toEqual([]);
    expect(await ids("pirya rao")).toContain(near.id);
    expect(await ids("%")).toEqual([]);
  });
});

describe("one person", () => {
  it("is added once, with company, links and part, and refused under a name that is taken", async () => {
    const owner = await makeOwner();
    const application = await makeApplication(owner);
    const form: Person = {
      ...nobody,
      ...{ id: randomUUID(), name: "Ruth Achebe", company: "halden freight", role: "recruiter" },
      applicationId: application.id,
      links: [{ url: "https://castle.example/ruth", label: null }],
    };
    expect(await addPerson(owner, form)).toEqual({ ok: true, value: { id: form.id } });
    expect(await addPerson(owner, form)).toEqual({ ok: true, value: { id: form.id } });
    expect(await getPerson(owner, form.id)).toMatchObject({
      company: { id: application.companyId },
      links: [{ url: "https://castle.example/ruth" }],
      parts: [{ applicationId: application.id, role: "recruiter", isOnRound: false }],
    });
    const again = await addPerson(owner, { ...form, id: randomUUID(), name: "ruth achebe" });
    expect(again).toEqual({ ok: false, code: "check-fields", fields: { name: "person-known" } });
  });

  it("moves to another company and keeps their part in the old one", async () => {
    const owner = await makeOwner();
    const application = await makeApplication(owner);
    const person = await makeInterviewer(owner, { applicationId: application.id });
    await editPerson(owner, {
      id: person.id,
      name: "Priya Rao",
      title: null,
      company: "Tern",
      email: null,
      links: [],
    });
    const page = await getPerson(owner, person.id);
    expect(page?.company?.name).toBe("Tern");
    expect(page?.parts).toMatchObject([{ company: "Halden Freight" }]);
  });

  it("has what was found, and what follows from it, in one form", async () => {
    const owner = await makeOwner();
    const person = await makeInterviewer(owner);
    const line = { id: randomUUID(), interviewerId: person.id, url: "https://example.org/", seenOn: null };
    await readUp(owner, { ...line, text: "Halved the rota", cares: "On-call load", angle: null });
    expect(await getPerson(owner, person.id)).toMatchObject({
      facts: [{ text: "Halved the rota", seenOn: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) }],
      ...{ careText: "On-call load", careOrigin: "inferred", angle: null },
    });
    await setCares(owner, { interviewerId: person.id, text: null, origin: "mine" });
    expect(await getPerson(owner, person.id)).toMatchObject({ careText: null, careOrigin: null });
  });

  it("asks before it writes over a newer thought", async () => {
    const owner = await makeOwner();
    const person = await makeInterviewer(owner);
    const of = { interviewerId: person.id };
    const care = (text: string | null, was: string, replace = false) =>
      setCares(owner, { ...of, text, origin: "mine", was, replace });
    expect(await care("Quiet nights", "")).toEqual({ ok: true, value: { version: "Quiet nights | mine" } });
    expect(await care("Plain writing", "")).toMatchObject({
      code: "changed-elsewhere",
      fields: { replace: "newer-exists" },
    });
    expect(await care("Plain writing", "Quiet nights | mine")).toMatchObject({ ok: true });
    expect(await care(null, "Quiet nights | mine", true)).toEqual({ ok: true, value: { version: "" } });

    const angle = (text: string, was: string) => setAngle(owner, { ...of, text, was });
    expect(await angle("I wrote the rota", "")).toEqual({ ok: true, value: { version: "I wrote the rota" } });
    expect(await angle("I halved it", "")).toMatchObject({ code: "changed-elsewhere" });
    expect(await getPerson(owner, person.id)).toMatchObject({
      careText: null,
      careOrigin: null,
      angle: "I wrote the rota",
    });
  });

  it("asks before it writes over a newer line, fact, tone or part", async () => {
    const owner = await makeOwner();
    const person = await makeInterviewer(owner);
    const { id: applicationId } = await makeApplication(owner);
    const of = { interviewerId: person.id };
    const [hook, fact] = [randomUUID(), randomUUID()];
    await addHook(owner, { id: hook, ...of, text: "Night trains" });
    await addFact(owner, { id: fact, ...of, text: "Runs routing", url: null, seenOn: "2026-03-01" });

    expect(await editHook(owner, { id: hook, text: "Vienna", was: "Night trains" })).toEqual({
      ok: true,
      value: { version: "Vienna" },
    });
    expect(await editHook(owner, { id: hook, text: "Prague", was: "Night trains" })).toMatchObject({
      code: "changed-elsewhere",
    });
    const shown = factKey({ text: "Runs routing", url: null, seenOn: "2026-03-01" });
    const told = { id: fact, text: "Runs routing", url: "https://example.org/", seenOn: null };
    // a day that was emptied stays
    expect(await editFact(owner, { ...told, was: shown })).toEqual({
      ok: true,
      value: { version: factKey({ ...told, seenOn: "2026-03-01" }) },
    });
    expect(await editFact(owner, { ...told, text: "Ran it", was: shown })).toMatchObject({
      code: "changed-elsewhere",
    });
    expect(await setTone(owner, { ...of, tone: "formal", was: "" })).toEqual({
      ok: true,
      value: { version: "formal" },
    });
    expect(await setTone(owner, { ...of, tone: "casual", was: "" })).toMatchObject({
      code: "changed-elsewhere",
    });
    // no part of the application yet: shown as one of whom nothing is said
    const said = { ...of, applicationId, role: "peer", decisionMaker: null, futureBoss: "no" } as const;
    expect(await setStanding(owner, { ...said, was: "- - -" })).toEqual({
      ok: true,
      value: { version: "peer - no" },
    });
    expect(await setStanding(owner, { ...said, role: "boss", was: "- - -" })).toMatchObject({
      code: "changed-elsewhere",
    });
    expect(await setStanding(owner, { ...said, was: "- - -" })).toMatchObject({ ok: true });
    expect(await getPerson(owner, person.id)).toMatchObject({
      hooks: [{ text: "Vienna" }],
      facts: [{ text: "Runs routing", url: "https://example.org/", seenOn: "2026-03-01" }],
      tone: "formal",
    });
  });

  it("made anonymous, keeps nothing but a stand-in and the notes", async () => {
    const owner = await makeOwner();
    const application = await makeApplication(owner);
    const person = await makeInterviewer(owner, {
      ...{
        applicationId: application.id,
        title: "CTO",
        email: "p@halden.example",
        tone: "casual",
        role: "peer",
      },
    });
    const about = { id: randomUUID(), interviewerId: person.id };
    await addFact(owner, { ...about, text: "A fact", url: "https://example.org/", seenOn: null });
    await addHook(owner, { ...about, text: "A hook" });
    await setCares(owner, { interviewerId: person.id, text: "Care", origin: "mine" });
    await setAngle(owner, { interviewerId: person.id, text: "Angle" });
    await asOwner(owner, (tx) =>
      tx.interviewerLink.create({ data: { interviewerId: person.id, url: "https://example.org/" } }),
    );
    await makeNote(owner, { interviewerId: person.id, body: "Kept" });
    await forgetPerson(owner, person.id);
    expect(await getPerson(owner, person.id)).toMatchObject({
      ...{ name: "Somebody at Halden Freight", isAnonymous: true, title: null, email: null, tone: null },
      ...{ careText: null, careOrigin: null, angle: null, links: [], facts: [], hooks: [] },
      notes: [{ body: "Kept" }],
      parts: [{ role: "peer" }],
    });
    const rows = await asOwner(owner, async (tx) => [
      await tx.interviewerFact.count(),
      await tx.interviewerLink.count(),
      await tx.rapportHook.count(),
    ]);
    expect(rows).toEqual([0, 0, 0]);
  });
});

describe("somebody's part in an application", () => {
  it("is said, taken away and brought back whole", async () => {
    const owner = await makeOwner();
    const application = await makeApplication(owner);
    const person = await makeInterviewer(owner);
    const part = { applicationId: application.id, interviewerId: person.id };
    expect(await listOtherPeople(owner, application.id)).toMatchObject([{ id: person.id }]);
    await joinApplication(owner, part);
    await setStanding(owner, { ...part, role: "peer", decisionMaker: "likely", futureBoss: null });
    const removed = await removeFromApplication(owner, part);
    expect(await listApplicationPeople(owner, application.id)).toEqual([]);
    expect(removed.ok && (await restorePart(owner, removed.value.mark))).toEqual({ ok: true });
    expect(await listApplicationPeople(owner, application.id)).toMatchObject([
      { id: person.id, role: "peer", decisionMaker: "likely", futureBoss: null },
    ]);
    expect(await restorePart(owner, "nonsense")).toMatchObject({ ok: false });
  });

  it("has one future boss, none, or an unknown one", async () => {
    const owner = await makeOwner();
    const { id: applicationId } = await makeApplication(owner);
    const boss = await makeInterviewer(owner, { applicationId });
    const peer = await makeInterviewer(owner, { name: "Sam Okafor" });
    await makeRound(owner, { applicationId, people: [boss.id, peer.id] });
    const marks = async (choice: string) => {
      await markFutureBoss(owner, { applicationId, choice });
      return (await listApplicationPeople(owner, applicationId)).map((it) => [it.name, it.futureBoss]);
    };
    expect(await marks(boss.id)).toEqual([
      ["Sam Okafor", "no"],
      ["Priya Rao", "yes"],
    ]);
    expect(await marks("none")).toEqual([
      ["Sam Okafor", "no"],
      ["Priya Rao", "no"],
    ]);
    expect(await marks("unknown")).toEqual([
      ["Sam Okafor", "unknown"],
      ["Priya Rao", "unknown"],
    ]);
  });
});

describe("the list", () => {
  const asked = (q: string, after = "") => peopleListSchema.parse({ q, after });

  it("finds a typo, a fact and a note, and says which line", async () => {
    const owner = await makeOwner();
    const application = await makeApplication(owner);
    const priya = await makeInterviewer(owner, { applicationId: application.id });
    await makeInterviewer(owner, { applicationId: application.id, name: "Sam Okafor" });
    await makeNote(owner, { interviewerId: priya.id, body: "Ingrid worked with her.\nLikes small tables." });
    const found = async (q: string) => {
      const page = await listPeople(owner, asked(q));
      return { names: page.people.map((it) => it.name), isClose: page.isClose, line: page.people[0]?.found };
    };
    expect(await found("rao")).toEqual({ names: ["Priya Rao"], isClose: false, line: null });
    expect(await found("okafro")).toMatchObject({ names: ["Sam Okafor"], isClose: true });
    expect(await found("halden tables")).toMatchObject({ names: ["Priya Rao"], line: "Likes small tables." });
    expect(await found("haldne")).toMatchObject({ names: ["Sam Okafor", "Priya Rao"], isClose: true });
    expect(await found("xqzw")).toMatchObject({ names: [] });
    expect(await found("100%")).toMatchObject({ names: [] });
  });

  it("pages by key, in the order of company and family name, and leaves nobody out", async () => {
    const owner = await makeOwner();
    const company = await makeCompany(owner, { name: "Big" });
    const names = Array.from(
      { length: PAGE + 7 },
      (_, at) => `Person ${String.fromCharCode(97 + ((at * 7) % 26))}${at}`,
    );
    for (const name of [...names, "Rao, Priya"])
      await makeInterviewer(owner, { name, companyId: company.id });
    await makeInterviewer(owner, { name: "Jo Park" });
    const first = await listPeople(owner, asked(""));
    const second = await listPeople(owner, asked("", first.next ?? ""));
    expect(first.people).toHaveLength(PAGE);
    expect(second.next).toBeNull();
    const all = [...first.people, ...second.people].map((it) => it.name);
    expect(new Set(all).size).toBe(PAGE + 9);
    expect(all.at(-1)).toBe("Jo Park");
    const families = all.slice(0, -1).map((name) => nameKey(familyName(name)));
    expect(families).toEqual([...families].sort());
  });

  it("answers a key that somebody made up with the beginning", () => {
    for (const after of ["", "x", "[1,2]", '{"a":1}']) expect(asked("", after).after).toEqual([]);
  });

  it("knows a recruiter's companies, the next meeting and the last", async () => {
    const owner = await makeOwner();
    const application = await makeApplication(owner);
    const ruth = await makeInterviewer(owner, { name: "Ruth Achebe" });
    await joinApplication(owner, { applicationId: application.id, interviewerId: ruth.id });
    await makeRound(owner, { applicationId: application.id, people: [ruth.id] });
    const { people } = await listPeople(owner, asked(""));
    expect(people).toMatchObject([
      { represents: ["Halden Freight"], nextAt: null, metAt: expect.any(String) },
    ]);
  });
});
