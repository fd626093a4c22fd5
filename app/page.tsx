import { redirect } from "next/navigation";
import { currentOwner } from "@/lib/accounts/session";
import * as paths from "@/lib/base/paths";

/** The bare address: to the desk, or to the way in. */
export default async function HomePage() {
  redirect((await currentOwner()) ? paths.today() : paths.signIn());
}
