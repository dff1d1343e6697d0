import { spawn } from "node:child_process";
import { Socket } from "node:net";
import { log } from "@/lib/logging/log";
import type { Attachment } from "./attachments";
import type { Cluster } from "./cluster";

const NAME = "watchfolio-postgres-watchdog";

/**
 * Waits until its parent is gone, then leaves in its place. A shell, since a waiting Node process would take 40 MB.
 * $1: the register of users, $2: the file of the parent in it, $3: the data directory.
 */
const SCRIPT = `
read -r leaving
cat > /dev/null
cd "$1" 2> /dev/null || exit 0
mv "$2" "$leaving" 2> /dev/null || exit 0
for user in *; do
  case "$user" in
    *.leaving) ;;
    *) kill -0 "\${user%%_*}" 2> /dev/null && { rm -f "$leaving"; exit 0; } ;;
  esac
done
if read -r server < "$3/postmaster.pid"; then
  command=$(tr '\\0' ' ' < "/proc/$server/cmdline" || ps -ww -o command= -p "$server")
  case "$command" in
    *"$3"*)
      kill -INT "$server"
      tries=0
      while kill -0 "$server" && [ "$tries" -lt 300 ]; do sleep 0.2; tries=$((tries + 1)); done ;;
  esac
fi 2> /dev/null
rm -f "$leaving"
`;

export interface Watchdog {
  /** After this process has left by itself. */
  dismiss(): void;
}

/** Stops the embedded server when this process is killed. Its own session survives a kill of the app's process group. */
export function startWatchdog(cluster: Cluster, attachment: Attachment): Watchdog {
  const child = spawn("/bin/sh", ["-c", SCRIPT, NAME, attachment.registryFolder, attachment.name, cluster.data], {
    env: { NODE_ENV: "production", LC_ALL: "C", PATH: "/usr/sbin:/usr/bin:/sbin:/bin" },
    cwd: "/",
    detached: true,
    stdio: ["pipe", "ignore", "ignore"],
  });
  child.once("error", (error) => log.warn("The embedded PostgreSQL has no watchdog.", { error }));
  // Without a watchdog the next start takes over the server of a killed app.
  child.stdin.on("error", () => undefined);
  if (child.pid !== undefined) child.stdin.write(`${attachment.getLeavingName(child.pid)}\n`);
  child.unref();
  if (child.stdin instanceof Socket) child.stdin.unref();
  return { dismiss: () => child.stdin.end() };
}
