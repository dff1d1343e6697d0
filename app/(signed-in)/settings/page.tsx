import { ArchiveRestore, Download, MonitorSmartphone, Send, Upload } from "lucide-react";
import type { Metadata } from "next";
import { PLAN_LABELS } from "@/components/layout/plans";
import { SignInButton } from "@/components/sign-in/sign-in-button";
import { SignOutButton } from "@/components/sign-in/sign-out-button";
import { ThemeSwitch } from "@/components/theme/theme-switch";
import { buttonClass } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { ExternalLink } from "@/components/ui/external-link";
import { PageHeader } from "@/components/ui/page-header";
import { PanelSlot } from "@/components/ui/panel-slot";
import { requireUser } from "@/lib/auth/sessions/current-user";
import { getConfig } from "@/lib/config";
import { formatDate, formatExactDate } from "@/lib/format/date";
import { JOURNAL_PATH, OUTBOX_PATH, SESSIONS_PATH } from "@/lib/routes";
import { ChecksPanel } from "./_components/checks-panel";
import { QuotaPanel } from "./_components/quota-panel";
import { RewatchSwitch } from "./_components/rewatch-switch";
import { RunLogPanel } from "./_components/run-log-panel";
import { SettingsRow } from "./_components/settings-row";

export const metadata: Metadata = { title: "Settings" };

export default async function SettingsPage({ searchParams }: PageProps<"/settings">) {
  const user = await requireUser();
  const now = new Date();
  return (
    <div className="max-w-3xl">
      <PageHeader title="Settings" />
      <dl className="divide-y divide-line rounded-xl border border-line bg-card px-4 sm:px-6">
        <SettingsRow label="Simkl account">
          <p className="font-medium wrap-break-word">{user.name}</p>
          <p className="text-soft">
            {PLAN_LABELS[user.plan]}, here since{" "}
            <time dateTime={user.createdAt.toISOString()} title={formatExactDate(user.createdAt, user.timeZone)}>
              {formatDate(user.createdAt, user.timeZone, now)}
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
            Every day and hour here is in this time zone. It comes from your{" "}
            <ExternalLink href={`${getConfig().simkl.siteUrl}/settings/`}>settings on Simkl</ExternalLink>.
          </p>
        </SettingsRow>
        <SettingsRow label="Theme">
          <ThemeSwitch />
        </SettingsRow>
        <SettingsRow label="Rewatches">
          <RewatchSwitch user={user} />
        </SettingsRow>
        <SettingsRow label="Your data">
          <a href="/api/export" download className={buttonClass()}>
            <Download aria-hidden="true" size={16} strokeWidth={1.75} /> Download everything
          </a>
          <p className="mt-2 text-soft">One JSON file, with rows in the shape that Simkl itself gives out.</p>
        </SettingsRow>
        <SettingsRow label="Import">
          <ButtonLink href="/settings/import">
            <Upload aria-hidden="true" size={16} strokeWidth={1.75} /> Bring a file
          </ButtonLink>
          <p className="mt-2 text-soft">A backup, or what you kept on Trakt, Letterboxd or IMDb.</p>
        </SettingsRow>
        <SettingsRow label="Your changes">
          <ButtonLink href={OUTBOX_PATH}>
            <Send aria-hidden="true" size={16} strokeWidth={1.75} /> Outbox
          </ButtonLink>
          <p className="mt-2 text-soft">What you changed here, on its way to Simkl or done.</p>
        </SettingsRow>
        <SettingsRow label="Removed titles">
          <ButtonLink href={JOURNAL_PATH}>
            <ArchiveRestore aria-hidden="true" size={16} strokeWidth={1.75} /> Deletion journal
          </ButtonLink>
          <p className="mt-2 text-soft">What left your library in the last 90 days, and the way back.</p>
        </SettingsRow>
        <SettingsRow label="Sessions">
          <ButtonLink href={SESSIONS_PATH}>
            <MonitorSmartphone aria-hidden="true" size={16} strokeWidth={1.75} /> Where you are signed in
          </ButtonLink>
          <p className="mt-2 text-soft">Each browser that you signed in with, and the way out of it.</p>
        </SettingsRow>
        <SettingsRow label="This browser">
          <SignOutButton className={buttonClass()} />
        </SettingsRow>
      </dl>
      <section aria-labelledby="our-calls" className="mt-10 space-y-4">
        <header>
          <h2 id="our-calls" className="text-lg font-semibold tracking-tight">
            Our calls
          </h2>
          <p className="mt-1 text-sm text-soft">
            What Watchfolio asks Simkl on your account, when, and why. Every request counts against what Simkl grants
            you.
          </p>
        </header>
        <ChecksPanel user={user} now={now} />
        <PanelSlot className="h-60">
          <QuotaPanel user={user} now={now} />
        </PanelSlot>
        <div id="call-log">
          <PanelSlot className="h-[520px]">
            <RunLogPanel user={user} now={now} before={searchParams.then(({ before }) => [before].flat()[0])} />
          </PanelSlot>
        </div>
      </section>
    </div>
  );
}
