import { ApplicationCommandType, ChannelType, ContextMenuCommandBuilder, SlashCommandBuilder } from 'discord.js';

/** Commands of every shape that the local Discord's own tests need. */
export const ping = new SlashCommandBuilder().setName('ping').setDescription('Answers').toJSON();

export const everywhere = new SlashCommandBuilder()
  .setName('everywhere')
  .setDescription('Works in servers, alone with the bot, and for who installed it')
  .setContexts(0, 1, 2)
  .setIntegrationTypes(0, 1)
  .toJSON();

export const serverOnly = new SlashCommandBuilder()
  .setName('server')
  .setDescription('Works in servers')
  .setContexts(0)
  .toJSON();

export const manage = new SlashCommandBuilder()
  .setName('manage')
  .setDescription('For moderators')
  .setDefaultMemberPermissions(32)
  .toJSON();

export const admin = new SlashCommandBuilder()
  .setName('admin')
  .setDescription('For administrators')
  .setDefaultMemberPermissions(0)
  .toJSON();

export const form = new SlashCommandBuilder()
  .setName('form')
  .setDescription('One option of each type')
  .addStringOption((option) =>
    option.setName('word').setDescription('3 to 5 letters').setMinLength(3).setMaxLength(5).setRequired(true),
  )
  .addStringOption((option) =>
    option
      .setName('pick')
      .setDescription('One of two')
      .addChoices({ name: 'A', value: 'a' }, { name: 'B', value: 'b' }),
  )
  .addStringOption((option) => option.setName('free').setDescription('Suggested').setAutocomplete(true))
  .addIntegerOption((option) => option.setName('count').setDescription('1 to 10').setMinValue(1).setMaxValue(10))
  .addNumberOption((option) => option.setName('ratio').setDescription('Any number'))
  .addBooleanOption((option) => option.setName('flag').setDescription('Yes or no'))
  .addUserOption((option) => option.setName('who').setDescription('A person'))
  .addChannelOption((option) => option.setName('where').setDescription('A channel'))
  .addRoleOption((option) => option.setName('role').setDescription('A role'))
  .addMentionableOption((option) => option.setName('any').setDescription('A person or a role'))
  .addAttachmentOption((option) => option.setName('file').setDescription('A file'))
  .toJSON();

export const nested = new SlashCommandBuilder()
  .setName('nested')
  .setDescription('Subcommands')
  .addSubcommand((sub) =>
    sub
      .setName('plain')
      .setDescription('One level')
      .addStringOption((option) => option.setName('text').setDescription('Text')),
  )
  .addSubcommandGroup((group) =>
    group
      .setName('group')
      .setDescription('Two levels')
      .addSubcommand((sub) => sub.setName('deep').setDescription('Deep')),
  )
  .toJSON();

export const quote = new ContextMenuCommandBuilder()
  .setName('Quote this')
  .setType(ApplicationCommandType.Message)
  .toJSON();

export const greet = new ContextMenuCommandBuilder().setName('Greet').setType(ApplicationCommandType.User).toJSON();

export const voice = new SlashCommandBuilder()
  .setName('voice')
  .setDescription('Takes a voice channel')
  .addChannelOption((option) => option.setName('where').setDescription('Where').addChannelTypes(ChannelType.GuildVoice))
  .toJSON();
