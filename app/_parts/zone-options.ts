import { listZones } from "@/lib/base/dates";
import { zoneCity } from "@/lib/base/format";

/** Every zone, by city first: that is what one types to jump in a list. */
export function zoneOptions(): { value: string; label: string }[] {
  return listZones()
    .map((zone) => ({ value: zone, label: labelOf(zone) }))
    .sort((a, b) => (a.label < b.label ? -1 : 1));
}

function labelOf(zone: string): string {
  const region = zone.includes("/") ? `, ${zone.slice(0, zone.indexOf("/"))}` : "";
  return zoneCity(zone) + region;
}
