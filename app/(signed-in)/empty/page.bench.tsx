import { requireUser } from "@/lib/auth/sessions/current-user";

/** The cost of an empty signed-in page, the baseline of the page benchmarks. Only benchmarks build it. */
export default async function EmptyPage() {
  await requireUser();
  return <h1 className="text-xl font-semibold tracking-tight">Nothing</h1>;
}
