/** PROOF.md R5, a sample: the zones with the oddest clocks. The whole of it is `bench/time.proof.ts`. */
import { expect, test } from "vitest";
import { checkZone } from "@/bench/time-check";

test.each([
  ["Europe/Berlin", 2025, 2027],
  ["America/New_York", 2006, 2008],
  ["Asia/Kathmandu", 2025, 2025],
  // Half an hour of summer time.
  ["Australia/Lord_Howe", 2025, 2026],
  // Midnight is skipped.
  ["America/Sao_Paulo", 2017, 2018],
  // A calendar day was skipped.
  ["Pacific/Apia", 2011, 2011],
  // Two hours at once, twice a year.
  ["Antarctica/Troll", 2025, 2025],
  // Three hours back over midnight.
  ["Antarctica/Casey", 2010, 2010],
  // Back over midnight, every year.
  ["America/Havana", 2025, 2026],
  // Summer time is interrupted for Ramadan.
  ["Africa/Casablanca", 2025, 2026],
  // One minute past midnight.
  ["America/St_Johns", 2009, 2010],
])("%s, %i–%i: both clocks agree", (zone, from, to) => {
  const check = checkZone(zone, [from, to]);
  expect(check.differences).toEqual([]);
  expect(check.compared).toBeGreaterThan(200);
});
