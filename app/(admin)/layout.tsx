import { AppFrame } from "@/components/layout/app-frame";
import { requireAdmin } from "@/lib/auth/sessions/current-user";
import { getConfig } from "@/lib/config";

/** Not a visit: an operator's open tab, which renews itself, must not look like a person to the schedule. */
export default async function AdminLayout({ children }: LayoutProps<"/">) {
  const user = await requireAdmin();
  return (
    <AppFrame user={user} isOperator isDemo={!getConfig().isRealSimkl} prefetch={false}>
      {children}
    </AppFrame>
  );
}
