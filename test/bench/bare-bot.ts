/** The least that discord.js can do: the yardstick that every figure is a ratio to. Run by the bench as its own process. */
import { Client, Events, GatewayIntentBits } from 'discord.js';

const [, , api = '', token = '', intents = 'none'] = process.argv;

const client = new Client({
  intents: intents === 'guilds' ? [GatewayIntentBits.Guilds] : [],
  shards: 'auto',
  rest: { api },
});
const choices = Array.from({ length: 25 }, (_, index) => ({
  name: `Choice number ${index}`,
  value: `choice-${index}`,
}));

client.on(Events.InteractionCreate, (interaction) => {
  if (interaction.isAutocomplete()) void interaction.respond(choices);
  else if (interaction.isChatInputCommand()) void interaction.reply('pong');
});
client.once(Events.ClientReady, (ready) => void register(ready));

process.once('SIGTERM', () => void client.destroy().then(() => process.exit(0)));
await client.login(token);

async function register(ready: Client<true>): Promise<void> {
  await ready.application.commands.set([
    {
      name: 'ping',
      description: 'Replies a constant',
      options: [{ type: 3, name: 'text', description: 'Anything', autocomplete: true, required: true }],
    },
  ]);
  process.stdout.write('Ready\n');
}
