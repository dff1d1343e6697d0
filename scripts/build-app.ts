import { build } from "./build";

// The tests and the demo take this build for theirs as long as its sources stay as they are.
await build();
