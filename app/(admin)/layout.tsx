import { AppFrame } from "@/components/layout/app-frame";
import { requireAdmin } from "@/lib/auth/sessions/current-user";
import { getConfig } from "@/lib/config";

/** Not a visit: the polling tab of an operator must not count as a visit for the schedule. */
export default async function AdminLayout({ children }: LayoutProps<"/">) {
  const user = await requireAdmin();
  return (
    <AppFrame user={user} isOperator isDemo={!getConfig().isRealSimkl} prefetch={false}>
      {children}
    </AppFrame>
  );
}
