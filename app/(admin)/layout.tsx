import { Frame } from "@/components/shell/frame";
import { requireAdmin } from "@/lib/accounts/guards";
import { config } from "@/lib/config";

/** Not a visit: an operator's open tab, which renews itself, must not look like a person to the schedule. */
export default async function AdminLayout({ children }: LayoutProps<"/">) {
  const user = await requireAdmin();
  return (
    <Frame user={user} isOperator isDemo={!config().isRealSimkl} prefetch={false}>
      {children}
    </Frame>
  );
}
