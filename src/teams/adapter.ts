// The bot library's adapter as far as Kvarbo uses it: who may speak, and the client that speaks back.
import { TeamsAdapter } from '@microsoft/teams-ai';
import type { Activity, InvokeResponse, TurnContext } from 'botbuilder';
import { checkIdentity, type BotAuth } from './bot-auth.ts';
import { connectorHttp } from './connector-http.ts';
import type { Incoming } from './incoming.ts';

/** The connector's client for one service address. */
export type ConnectorClient = Awaited<ReturnType<BotAdapter['connector']>>;

export interface AdapterOptions {
  readonly auth: BotAuth;
  /** After which a call to Teams is given up, milliseconds. */
  readonly deadlineMs: number;
}

/** Teams has a handful of service addresses, one for each part of the world. */
const mostConnectors = 20;

type ConnectorFactory = ReturnType<TeamsAdapter['botFrameworkAuthentication']['createConnectorFactory']>;

export class BotAdapter extends TeamsAdapter {
  readonly #appId: string;
  readonly #connectors = new Map<string, ReturnType<ConnectorFactory['create']>>();

  /** @throws KvarboError as `checkIdentity` does */
  constructor({ auth, deadlineMs }: AdapterOptions) {
    super(settings(auth), undefined, authentication(auth), { httpClient: connectorHttp(deadlineMs) as never });
    this.#appId = auth.type === 'none' ? '' : auth.appId;
  }

  /**
   * Checks who speaks, then runs the turn. The library's own `process` is passed over: it answers a fault with its message.
   * @param logic runs once the signature has been found good
   * @throws the library's AuthenticationError when the signature is not good
   */
  async receive(
    authorization: string,
    activity: Incoming,
    logic: (context: TurnContext) => Promise<void>,
  ): Promise<InvokeResponse | undefined> {
    return this.processActivity(authorization, { ...activity } as unknown as Activity, logic);
  }

  /** A client that signs as the bot, kept for the next call. Its calls throw `CallFailed`. */
  connector(serviceUrl: string) {
    const known = this.#connectors.get(serviceUrl);
    if (known !== undefined) return known;
    const factory = this.botFrameworkAuthentication.createConnectorFactory(this.createClaimsIdentity(this.#appId));
    const made = factory.create(serviceUrl);
    if (this.#connectors.size >= mostConnectors) this.#connectors.clear();
    this.#connectors.set(serviceUrl, made);
    return made;
  }
}

const channelIssuer = 'https://api.botframework.com';

function settings(auth: BotAuth): ConstructorParameters<typeof TeamsAdapter>[0] {
  checkIdentity(auth);
  if (auth.type === 'none') return { MicrosoftAppId: '' };
  return {
    MicrosoftAppType: auth.type,
    MicrosoftAppId: auth.appId,
    MicrosoftAppTenantId: auth.tenantId,
    ...(auth.type === 'SingleTenant' ? { MicrosoftAppPassword: auth.password ?? '' } : {}),
    ...(auth.openIdMetadata === undefined ? {} : publishedElsewhere(auth.openIdMetadata)),
  };
}

/** Given one of these the library takes none of the others for granted. */
function publishedElsewhere(openIdMetadata: string): Record<string, string> {
  return {
    ToBotFromChannelOpenIdMetadataUrl: openIdMetadata,
    ToBotFromEmulatorOpenIdMetadataUrl: openIdMetadata,
    ToBotFromChannelTokenIssuer: channelIssuer,
    ToChannelFromBotLoginUrl: 'https://login.microsoftonline.com/botframework.com',
    ToChannelFromBotOAuthScope: channelIssuer,
    OAuthUrl: channelIssuer,
    CallerId: 'urn:botframework:azure',
  };
}

type Trust = NonNullable<ConstructorParameters<typeof TeamsAdapter>[2]>;

/** The library also takes tokens of its test tool, and of other bots; here only Teams speaks, and only to this bot. */
function authentication(auth: BotAuth): Trust {
  const trust: Pick<Trust, 'requiredEndorsements' | 'validateClaims'> = {
    requiredEndorsements: [],
    validateClaims: async (claims) => {
      const claim = (type: string): unknown => claims.find((one) => one.type === type)?.value;
      if (auth.type !== 'none' && claim('iss') === channelIssuer && claim('aud') === auth.appId) return;
      throw Object.assign(new Error('not a token of the Teams service for this bot'), { statusCode: 401 });
    },
  };
  return trust;
}
