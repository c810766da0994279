/** The least that discord.js can do: the yardstick that every figure is a ratio to. Run by the bench as its own process. */
import { Client, Events, GatewayIntentBits, MessageFlags } from 'discord.js';

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
const buttons = {
  content: 'Press one',
  components: [
    {
      type: 1,
      components: [1, 2, 3, 4].map((number) => ({
        type: 2,
        style: 2,
        label: `Choice ${number}`,
        custom_id: `b:${number}`,
      })),
    },
  ],
} as const;

client.on(Events.InteractionCreate, (interaction) => {
  if (interaction.isAutocomplete()) void interaction.respond(choices);
  else if (interaction.isButton()) void interaction.reply({ content: 'pong', flags: MessageFlags.Ephemeral });
  else if (!interaction.isChatInputCommand()) return;
  else if (interaction.commandName === 'buttons') void interaction.reply(buttons);
  else void interaction.reply('pong');
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
    { name: 'buttons', description: 'Replies four buttons' },
  ]);
  process.stdout.write('Ready\n');
}
