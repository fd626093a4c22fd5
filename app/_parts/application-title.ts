import type { Metadata } from "next";
import { isId } from "@/lib/base/fields";

/** "Rounds, Halden Freight": what the page is, of which company. `read` is the page's own one read, kept by `cache`. */
export async function applicationTitle(
  page: string,
  read: (applicationId: string) => Promise<{ head: { company: string } | null }>,
  params: Promise<{ applicationId: string }>,
): Promise<Metadata> {
  const { applicationId } = await params;
  if (!isId(applicationId)) return { title: page };
  const { head } = await read(applicationId);
  return { title: head ? `${page}, ${head.company}` : page };
}
