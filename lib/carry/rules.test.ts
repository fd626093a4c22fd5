import { expect, it } from "vitest";
import { decisionUndo, readDecisionUndo } from "@/lib/carry/rules";

const ID = "018f3b1c-0000-7000-8000-000000000001";
const ROUND = "018f3b1c-0000-7000-8000-000000000002";

it("reads back how a line stood", () => {
  const before = { state: "carried", toRoundId: ROUND, assignedToId: null } as const;
  expect(readDecisionUndo(decisionUndo(ID, before))).toEqual({ id: ID, ...before });
  const none = { state: null, toRoundId: null, assignedToId: null };
  expect(readDecisionUndo(decisionUndo(ID, none))).toEqual({ id: ID, ...none });
});

it("refuses what no flash has made", () => {
  const texts = [
    `${ID} won - -`,
    `no-id carried - -`,
    `${ID} carried x -`,
    `${ID} carried - - -`,
    `${ID} carried`,
    `${ID} said - ${ID}'`,
  ];
  for (const text of texts) expect(readDecisionUndo(text)).toBeNull();
});
