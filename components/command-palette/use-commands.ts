import { useRouter } from "next/navigation";
import { useState, useTransition } from "react";
import { type ActionResult, showToast } from "@/components/actions/action-result";
import { callNextAuth } from "@/components/sign-in/call-next-auth";
import { setTheme } from "@/components/theme/set-theme";
import type { Command } from "./entries";

interface Commands {
  /** Runs the command of an option. */
  run: (command: Command) => void;
  /** The message of the last command; empty when the page shows the result. */
  message: string;
  isBusy: boolean;
  clear: () => void;
}

/** What the server does for the palette. */
export interface PaletteActions {
  syncNow: () => Promise<ActionResult>;
  submitIntent: (form: FormData) => Promise<ActionResult>;
}

/** Runs the commands of the palette; `close` is called when there is nothing left to show. */
export function useCommands(
  { syncNow, submitIntent }: PaletteActions,
  close: () => void,
  showKeys: () => void,
): Commands {
  const router = useRouter();
  const [message, setMessage] = useState("");
  const [isBusy, startTransition] = useTransition();

  function runAsync(work: () => Promise<void>) {
    setMessage("");
    startTransition(async () => {
      try {
        await work();
      } catch {
        setMessage("Watchfolio cannot be reached just now.");
      }
    });
  }

  function run(command: Command) {
    if (isBusy) return;
    if (command.type === "go") {
      close();
      router.push(command.href);
    } else if (command.type === "download") {
      close();
      window.location.assign(command.href);
    } else if (command.type === "keys") {
      showKeys();
    } else if (command.type === "theme") {
      runAsync(async () => {
        await setTheme(createForm("theme", command.theme));
        close();
      });
    } else if (command.type === "intent") {
      runAsync(async () => {
        const result = await submitIntent(createForm("intent", JSON.stringify(command.intent)));
        // A toast would be behind the dialog.
        close();
        showToast(result);
      });
    } else if (command.type === "sync") {
      runAsync(async () => setMessage((await syncNow()).message));
    } else {
      runAsync(async () => window.location.assign(await callNextAuth("signout", "/")));
    }
  }

  return { run, message, isBusy, clear: () => setMessage("") };
}

function createForm(name: string, value: string): FormData {
  const form = new FormData();
  form.set(name, value);
  return form;
}
