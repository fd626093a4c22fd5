import "server-only";
import type { Owner } from "@/lib/accounts/owner";

/** Brings the follow-ups of one application in line with its rounds. Written by the follow-ups room. */
export async function syncFollowUps(_owner: Owner, _applicationId: string): Promise<void> {}
