import { Link } from "@/app/_ui/link";
import * as paths from "@/lib/base/paths";

/** Somebody's name, as the way to their page. */
export function PersonName({ person }: { person: { id: string; name: string } }) {
  return <Link href={paths.person(person.id)}>{person.name}</Link>;
}
