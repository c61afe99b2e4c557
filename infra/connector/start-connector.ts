// Teams for tests, journeys and stories: the connector service and the people who use it.
import { createPeople, type People } from './people.ts';
import { startService, type Service } from './service.ts';

export type Connector = Service & People;

export interface ConnectorOptions {
  readonly tenantId: string;
  /** Where the bot listens, without `/api/messages`; asked anew at every message, so the bot may start later or move. */
  readonly bot: () => string;
  /** Sent with every message to the bot, for example a signature. */
  readonly headers?: () => Readonly<Record<string, string>>;
}

export async function startConnector(options: ConnectorOptions): Promise<Connector> {
  const service = await startService();
  return { ...service, ...createPeople({ service, ...options }) };
}
