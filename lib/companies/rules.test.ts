import { describe, expect, it } from "vitest";
import { type KnownCompany, mention, sameCompany } from "@/lib/companies/rules";

const acme: KnownCompany = {
  id: "c",
  name: "Acme",
  same: true,
  applications: 1,
  open: 0,
  lastClosedOn: "2024-03-14",
  interviewedIn: 2024,
};

describe("a company that is known already", () => {
  it("says what there is, and when one was last there", () => {
    expect(mention(acme)).toBe(
      "You have Acme already: 1 application, closed in March 2024. You interviewed there in 2024.",
    );
    expect(mention({ ...acme, applications: 2, open: 1, interviewedIn: null })).toBe(
      "You have Acme already: 2 applications, 1 still open.",
    );
    expect(mention({ ...acme, same: false, open: 1, interviewedIn: null })).toBe(
      "You have Acme: 1 application, still open.",
    );
    expect(mention({ ...acme, applications: 0, interviewedIn: null })).toBe(
      "You have Acme already: no application yet.",
    );
  });

  it("is the same whatever the case, the spaces and the dots", () => {
    expect(sameCompany("ACME  Inc.", "acme inc")).toBe(true);
    expect(sameCompany("Łódź Grid", "łódź-grid")).toBe(true);
    expect(sameCompany("Acme", "Acme Robotics")).toBe(false);
  });
});
