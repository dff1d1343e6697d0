import type { Metadata } from "next";
import { ActionForm } from "@/components/actions/action-form";
import { Button } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import { Panel } from "@/components/ui/panel";
import { requireUser } from "@/lib/auth/sessions/current-user";
import { listSessions } from "@/lib/auth/sessions/sessions";
import { SessionLine } from "./_components/session-line";
import { signOutOtherSessions } from "./actions";

export const metadata: Metadata = { title: "Sessions" };

export default async function SessionsPage() {
  const user = await requireUser();
  const now = new Date();
  const sessions = await listSessions(user.id);
  const own = sessions.filter(({ id }) => id === user.sessionId);
  const others = sessions.filter(({ id }) => id !== user.sessionId);
  return (
    <div className="max-w-3xl">
      <PageHeader parent={{ href: "/settings", name: "Settings" }} title="Sessions">
        <p className="mt-1 max-w-2xl text-sm text-soft">
          Where you are signed in. A session ends by itself when it was not used for 30 days, and 180 days after you
          signed in.
        </p>
      </PageHeader>
      <div className="space-y-4">
        <Panel title="This browser">
          <ul>
            {own.map((session) => (
              <SessionLine key={session.id} context={{ user, now }} session={session} />
            ))}
          </ul>
        </Panel>
        <Panel title="Elsewhere">
          {others.length === 0 ? (
            <p className="text-sm text-soft">You are signed in nowhere else.</p>
          ) : (
            <>
              <ul className="divide-y divide-line">
                {others.map((session) => (
                  <SessionLine key={session.id} context={{ user, now }} session={session} />
                ))}
              </ul>
              <ActionForm action={signOutOtherSessions} className="mt-4 border-t border-line pt-4">
                <Button type="submit">Sign out of all others</Button>
              </ActionForm>
            </>
          )}
        </Panel>
      </div>
    </div>
  );
}
