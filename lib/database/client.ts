import { PrismaPg } from "@prisma/adapter-pg";
import { getPool } from "./connection";
import { PrismaClient } from "./generated/client";

/** The Prisma client on the pool of this process; created at the first use, so that an import connects nothing. */
export const db: PrismaClient = createClientProxy();

function createClientProxy(): PrismaClient {
  return new Proxy({} as PrismaClient, {
    get(_target, property) {
      const client = getClient();
      const value: unknown = Reflect.get(client, property, client);
      return typeof value === "function" ? value.bind(client) : value;
    },
  });
}

const clients = new WeakMap<object, PrismaClient>();

function getClient(): PrismaClient {
  const connections = getPool();
  const existing = clients.get(connections);
  if (existing) return existing;
  const client = new PrismaClient({ adapter: new PrismaPg(connections) });
  clients.set(connections, client);
  return client;
}
