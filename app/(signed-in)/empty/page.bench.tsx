import { requireUser } from "@/lib/auth/sessions/current-user";

/** What every signed-in page costs without anything of its own: the measure for the others. Only benchmarks are built with it. */
export default async function EmptyPage() {
  await requireUser();
  return <h1 className="text-xl font-semibold tracking-tight">Nothing</h1>;
}
