import { afterAll, describe, expect, it } from "vitest";
import { instant, plusHours } from "@/lib/base/dates";
import { deleteCompany, editCompany, findOrAddCompany, restoreCompany } from "@/lib/companies/commands";
import { findSimilarCompanies, getCompany, listCompanies } from "@/lib/companies/queries";
import { asOwner, asWorker, closeDatabase } from "@/lib/platform/db";
import { makeApplication, makeCompany, makeOwner, makeRound } from "@/prisma/factories";

afterAll(closeDatabase);

describe("companies", () => {
  it("are found by names that are close, with what there is", async () => {
    const owner = await makeOwner();
    const company = await makeCompany(owner, { name: "Acme Robotics" });
    const { id } = await makeApplication(owner, {
      ...{ companyId: company.id, stage: "closed", outcome: "not-chosen" },
      closedOn: instant("2024-03-14T00:00:00Z"),
    });
    await makeRound(owner, { applicationId: id, startsAt: instant("2024-02-01T10:00:00Z") });
    await makeCompany(owner, { name: "Quayside Bank" });
    for (const typed of ["acme", "Acme Robotcs", "ACME ROBOTICS GmbH"]) {
      expect(await findSimilarCompanies(owner, typed)).toMatchObject([
        { name: "Acme Robotics", applications: 1, open: 0, lastClosedOn: "2024-03-14", interviewedIn: 2024 },
      ]);
    }
    expect(await findSimilarCompanies(owner, "Borealis")).toEqual([]);
    expect((await findSimilarCompanies(owner, "acme robotics"))[0]?.same).toBe(true);
  });

  it("are made once when ten forms name a new one at once", async () => {
    const owner = await makeOwner();
    const all = await Promise.all(Array.from({ length: 10 }, () => findOrAddCompany(owner, "Łódź Grid")));
    expect(new Set(all.map((it) => it.ok && it.value.id)).size).toBe(1);
    expect((await listCompanies(owner, { q: "łódź", after: "" })).rows).toHaveLength(1);
  });

  it("refuse to overwrite a newer row", async () => {
    const owner = await makeOwner();
    const company = await makeCompany(owner);
    const form = { id: company.id, name: "Halden", website: null, replace: false };
    const version = company.updatedAt.getTime();
    expect((await editCompany(owner, { ...form, version })).ok).toBe(true);
    expect(await editCompany(owner, { ...form, name: "Late", version })).toMatchObject({
      code: "changed-elsewhere",
    });
    expect((await getCompany(owner, company.id))?.name).toBe("Halden");
  });

  it("are deleted only when no application hangs on them, rest, and come back", async () => {
    const owner = await makeOwner();
    const used = await makeApplication(owner);
    expect(await deleteCompany(owner, { id: used.companyId })).toMatchObject({ code: "company-in-use" });
    const empty = await makeCompany(owner, { name: "Pell & Munro" });
    expect((await deleteCompany(owner, { id: empty.id })).ok).toBe(true);
    expect(await getCompany(owner, empty.id)).toBeNull();
    expect((await restoreCompany(owner, empty.id)).ok).toBe(true);
    expect(await getCompany(owner, empty.id)).not.toBeNull();
    await asOwner(owner, (tx) =>
      tx.company.updateMany({
        where: { ownerId: owner.id, id: empty.id },
        data: { deletedAt: plusHours(owner.now, -24 * 31) },
      }),
    );
    await asWorker((tx) => tx.$queryRaw`SELECT purge_bin()`);
    expect(await restoreCompany(owner, empty.id)).toMatchObject({ code: "not-found" });
  });

  it("page by name without a gap", async () => {
    const owner = await makeOwner();
    for (let at = 0; at < 60; at += 1) await makeCompany(owner, { name: `Company ${at % 9}` });
    const first = await listCompanies(owner, { q: "", after: "" });
    const second = await listCompanies(owner, { q: "", after: first.next! });
    expect([first.rows.length, second.rows.length, second.next]).toEqual([50, 10, null]);
    expect(new Set([...first.rows, ...second.rows].map((row) => row.id)).size).toBe(60);
  });
});
