import { Download } from "lucide-react";
import type { Metadata } from "next";
import { PLANS } from "@/components/shell/plans";
import { SignInButton } from "@/components/sign-in/sign-in-button";
import { SignOutButton } from "@/components/sign-in/sign-out-button";
import { ThemeSwitch } from "@/components/theme/theme-switch";
import { buttonClass } from "@/components/ui/button-class";
import { ExternalLink } from "@/components/ui/external-link";
import { requireUser } from "@/lib/accounts/guards";
import { config } from "@/lib/config";
import { exactDate, spokenDate } from "@/lib/dates/spoken-date";
import { SettingsRow } from "./settings-row";

export const metadata: Metadata = { title: "Settings" };

export default async function SettingsPage() {
  const user = await requireUser();
  const now = new Date();
  return (
    <div className="max-w-3xl">
      <h1 className="mb-6 text-xl font-semibold tracking-tight sm:mb-8 sm:text-2xl">Settings</h1>
      <dl className="divide-y divide-line rounded-xl border border-line bg-card px-4 sm:px-6">
        <SettingsRow label="Simkl account">
          <p className="font-medium wrap-break-word">{user.name}</p>
          <p className="text-soft">
            {PLANS[user.plan]}, here since{" "}
            <time dateTime={user.createdAt.toISOString()} title={exactDate(user.createdAt, user.timeZone)}>
              {spokenDate(user.createdAt, user.timeZone, now)}
            </time>
          </p>
        </SettingsRow>
        <SettingsRow label="Connection">
          {user.needsReconnect ? (
            <>
              <p className="mb-3 text-alert">Simkl no longer lets Watchfolio read your library.</p>
              <SignInButton label="Connect again" />
            </>
          ) : (
            <p>Connected, with permission to read and to write.</p>
          )}
        </SettingsRow>
        <SettingsRow label="Time zone">
          <p>{user.timeZone}</p>
          <p className="text-soft">
            Every day and hour here is reckoned in it. It comes from your{" "}
            <ExternalLink href={`${config().simkl.siteUrl}/settings/`}>settings on Simkl</ExternalLink>.
          </p>
        </SettingsRow>
        <SettingsRow label="Theme">
          <ThemeSwitch />
        </SettingsRow>
        <SettingsRow label="Your data">
          <a href="/api/export" download className={buttonClass()}>
            <Download aria-hidden="true" size={16} strokeWidth={1.75} /> Download everything
          </a>
          <p className="mt-2 text-soft">One JSON file, with rows in the shape that Simkl itself gives out.</p>
        </SettingsRow>
        <SettingsRow label="This browser">
          <SignOutButton className={buttonClass()} />
        </SettingsRow>
      </dl>
    </div>
  );
}
