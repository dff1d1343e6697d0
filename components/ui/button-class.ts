import { cva } from "class-variance-authority";

/** The look of a button, for a `<button>` and for a link that acts as one. */
export const buttonClass = cva(
  "inline-flex min-h-10 items-center justify-center gap-2 rounded-lg px-4 text-sm font-medium disabled:cursor-not-allowed disabled:opacity-60",
  {
    variants: {
      look: {
        primary: "bg-amber text-on-amber enabled:hover:brightness-105",
        plain: "border border-line bg-card text-ink hover:border-edge",
      },
    },
    defaultVariants: { look: "plain" },
  },
);
