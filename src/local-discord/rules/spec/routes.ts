/** Written by read-spec-routes.ts from discord-api-spec: METHOD path ? {query} < body. */
export const specRoutes = `
GET /applications/@me
PATCH /applications/@me < ApplicationFormPartial
GET /applications/{application_id}
PATCH /applications/{application_id} < ApplicationFormPartial
GET /applications/{application_id}/activity-instances/{instance_id}
POST /applications/{application_id}/attachment < { file: string; }
GET /applications/{application_id}/commands ? { with_localizations?: boolean; }
PUT /applications/{application_id}/commands < ApplicationCommandUpdateRequest[] | null
POST /applications/{application_id}/commands < ApplicationCommandCreateRequest
GET /applications/{application_id}/commands/{command_id}
DELETE /applications/{application_id}/commands/{command_id}
PATCH /applications/{application_id}/commands/{command_id} < ApplicationCommandPatchRequestPartial
GET /applications/{application_id}/emojis
POST /applications/{application_id}/emojis < { name: string; image: string; }
GET /applications/{application_id}/emojis/{emoji_id}
DELETE /applications/{application_id}/emojis/{emoji_id}
PATCH /applications/{application_id}/emojis/{emoji_id} < { name?: string; }
GET /applications/{application_id}/entitlements ? { user_id?: SnowflakeType; sku_ids?: string | (null | SnowflakeType)[]; guild_id?: SnowflakeType; before?: SnowflakeType; after?: SnowflakeType; limit?: number; exclude_ended?: boolean; exclude_deleted?: boolean; only_active?: boolean; }
POST /applications/{application_id}/entitlements < CreateEntitlementRequestData
GET /applications/{application_id}/entitlements/{entitlement_id}
DELETE /applications/{application_id}/entitlements/{entitlement_id}
POST /applications/{application_id}/entitlements/{entitlement_id}/consume
GET /applications/{application_id}/guilds/{guild_id}/commands ? { with_localizations?: boolean; }
PUT /applications/{application_id}/guilds/{guild_id}/commands < ApplicationCommandUpdateRequest[] | null
POST /applications/{application_id}/guilds/{guild_id}/commands < ApplicationCommandCreateRequest
GET /applications/{application_id}/guilds/{guild_id}/commands/permissions
GET /applications/{application_id}/guilds/{guild_id}/commands/{command_id}
DELETE /applications/{application_id}/guilds/{guild_id}/commands/{command_id}
PATCH /applications/{application_id}/guilds/{guild_id}/commands/{command_id} < ApplicationCommandPatchRequestPartial
GET /applications/{application_id}/guilds/{guild_id}/commands/{command_id}/permissions
PUT /applications/{application_id}/guilds/{guild_id}/commands/{command_id}/permissions < { permissions?: ApplicationCommandPermission[] | null; }
GET /applications/{application_id}/role-connections/metadata
PUT /applications/{application_id}/role-connections/metadata < ApplicationRoleConnectionsMetadataItemRequest[] | null
GET /channels/{channel_id}
DELETE /channels/{channel_id}
PATCH /channels/{channel_id} < UpdateDMRequestPartial | UpdateGroupDMRequestPartial | UpdateGuildChannelRequestPartial | UpdateThreadRequestPartial
POST /channels/{channel_id}/followers < { webhook_channel_id: SnowflakeType; }
GET /channels/{channel_id}/invites
POST /channels/{channel_id}/invites < CreateGroupDMInviteRequest | CreateGuildInviteRequest
GET /channels/{channel_id}/messages ? { around?: SnowflakeType; before?: SnowflakeType; after?: SnowflakeType; limit?: number; }
POST /channels/{channel_id}/messages < MessageCreateRequest
POST /channels/{channel_id}/messages/bulk-delete < { messages: SnowflakeType[]; }
GET /channels/{channel_id}/messages/pins ? { before?: string; limit?: number; }
PUT /channels/{channel_id}/messages/pins/{message_id}
DELETE /channels/{channel_id}/messages/pins/{message_id}
GET /channels/{channel_id}/messages/{message_id}
DELETE /channels/{channel_id}/messages/{message_id}
PATCH /channels/{channel_id}/messages/{message_id} < MessageEditRequestPartial
POST /channels/{channel_id}/messages/{message_id}/crosspost
DELETE /channels/{channel_id}/messages/{message_id}/reactions
GET /channels/{channel_id}/messages/{message_id}/reactions/{emoji_name} ? { after?: SnowflakeType; limit?: number; type?: ReactionTypes; }
DELETE /channels/{channel_id}/messages/{message_id}/reactions/{emoji_name}
PUT /channels/{channel_id}/messages/{message_id}/reactions/{emoji_name}/@me
DELETE /channels/{channel_id}/messages/{message_id}/reactions/{emoji_name}/@me
DELETE /channels/{channel_id}/messages/{message_id}/reactions/{emoji_name}/{user_id}
POST /channels/{channel_id}/messages/{message_id}/threads < CreateTextThreadWithMessageRequest
PUT /channels/{channel_id}/permissions/{overwrite_id} < { type?: null | ChannelPermissionOverwrites; allow?: number | null; deny?: number | null; }
DELETE /channels/{channel_id}/permissions/{overwrite_id}
GET /channels/{channel_id}/pins
PUT /channels/{channel_id}/pins/{message_id}
DELETE /channels/{channel_id}/pins/{message_id}
GET /channels/{channel_id}/polls/{message_id}/answers/{answer_id} ? { after?: SnowflakeType; limit?: number; }
POST /channels/{channel_id}/polls/{message_id}/expire
PUT /channels/{channel_id}/recipients/{user_id} < { access_token?: string | null; nick?: string | null; }
DELETE /channels/{channel_id}/recipients/{user_id}
POST /channels/{channel_id}/send-soundboard-sound < SoundboardSoundSendRequest
GET /channels/{channel_id}/thread-members ? { with_member?: boolean; limit?: number; after?: SnowflakeType; }
PUT /channels/{channel_id}/thread-members/@me
DELETE /channels/{channel_id}/thread-members/@me
GET /channels/{channel_id}/thread-members/{user_id} ? { with_member?: boolean; }
PUT /channels/{channel_id}/thread-members/{user_id}
DELETE /channels/{channel_id}/thread-members/{user_id}
POST /channels/{channel_id}/threads < CreateForumThreadRequest | CreateTextThreadWithoutMessageRequest
GET /channels/{channel_id}/threads/archived/private ? { before?: string; limit?: number; }
GET /channels/{channel_id}/threads/archived/public ? { before?: string; limit?: number; }
GET /channels/{channel_id}/threads/search ? { name?: string; slop?: number; min_id?: SnowflakeType; max_id?: SnowflakeType; tag?: string | SnowflakeType[]; tag_setting?: ThreadSearchTagSetting; archived?: boolean; sort_by?: ThreadSortingMode; sort_order?: SortingOrder; limit?: number; offset?: number; }
POST /channels/{channel_id}/typing
GET /channels/{channel_id}/users/@me/threads/archived/private ? { before?: SnowflakeType; limit?: number; }
PUT /channels/{channel_id}/voice-status < { status?: string | null; }
GET /channels/{channel_id}/webhooks
POST /channels/{channel_id}/webhooks < { name: string; avatar?: string | null; }
GET /gateway
GET /gateway/bot
GET /guilds/templates/{code}
GET /guilds/{guild_id} ? { with_counts?: boolean; }
PATCH /guilds/{guild_id} < GuildPatchRequestPartial
GET /guilds/{guild_id}/audit-logs ? { user_id?: SnowflakeType; target_id?: SnowflakeType; action_type?: AuditLogActionTypes; before?: SnowflakeType; after?: SnowflakeType; limit?: number; }
GET /guilds/{guild_id}/auto-moderation/rules
POST /guilds/{guild_id}/auto-moderation/rules < DefaultKeywordListUpsertRequest | KeywordUpsertRequest | MLSpamUpsertRequest | MentionSpamUpsertRequest | UserProfileUpsertRequest
GET /guilds/{guild_id}/auto-moderation/rules/{rule_id}
DELETE /guilds/{guild_id}/auto-moderation/rules/{rule_id}
PATCH /guilds/{guild_id}/auto-moderation/rules/{rule_id} < DefaultKeywordListUpsertRequestPartial | KeywordUpsertRequestPartial | MLSpamUpsertRequestPartial | MentionSpamUpsertRequestPartial | UserProfileUpsertRequestPartial
GET /guilds/{guild_id}/bans ? { limit?: number; before?: SnowflakeType; after?: SnowflakeType; }
GET /guilds/{guild_id}/bans/{user_id}
PUT /guilds/{guild_id}/bans/{user_id} < BanUserFromGuildRequest
DELETE /guilds/{guild_id}/bans/{user_id} < UnbanUserFromGuildRequest
POST /guilds/{guild_id}/bulk-ban < BulkBanUsersRequest
GET /guilds/{guild_id}/channels
POST /guilds/{guild_id}/channels < CreateGuildChannelRequest
PATCH /guilds/{guild_id}/channels < { id?: null | SnowflakeType; position?: number | null; parent_id?: null | SnowflakeType; lock_permissions?: boolean | null; }[]
GET /guilds/{guild_id}/emojis
POST /guilds/{guild_id}/emojis < { name: string; image: string; roles?: (null | SnowflakeType)[] | null; }
GET /guilds/{guild_id}/emojis/{emoji_id}
DELETE /guilds/{guild_id}/emojis/{emoji_id}
PATCH /guilds/{guild_id}/emojis/{emoji_id} < { name?: string; roles?: (null | SnowflakeType)[] | null; }
PUT /guilds/{guild_id}/incident-actions < GuildIncidentActionsRequest
GET /guilds/{guild_id}/integrations
DELETE /guilds/{guild_id}/integrations/{integration_id}
GET /guilds/{guild_id}/invites
GET /guilds/{guild_id}/members ? { limit?: number; after?: SnowflakeType; }
PATCH /guilds/{guild_id}/members/@me < { nick?: string | null; avatar?: string | null; bio?: string | null; banner?: string | null; }
GET /guilds/{guild_id}/members/search ? { limit?: number; query: string; }
GET /guilds/{guild_id}/members/{user_id}
PUT /guilds/{guild_id}/members/{user_id} < BotAddGuildMemberRequest
DELETE /guilds/{guild_id}/members/{user_id}
PATCH /guilds/{guild_id}/members/{user_id} < { nick?: string | null; roles?: (null | SnowflakeType)[] | null; mute?: boolean | null; deaf?: boolean | null; channel_id?: null | SnowflakeType; communication_disabled_until?: string | null; flags?: number | null; }
PUT /guilds/{guild_id}/members/{user_id}/roles/{role_id}
DELETE /guilds/{guild_id}/members/{user_id}/roles/{role_id}
GET /guilds/{guild_id}/messages/search ? { sort_by?: SortingMode; sort_order?: SortingOrder; content?: string; slop?: number; author_id?: SnowflakeType[]; author_type?: AuthorType[]; mentions?: SnowflakeType[]; mentions_role_id?: SnowflakeType[]; replied_to_user_id?: SnowflakeType[]; replied_to_message_id?: SnowflakeType[]; mention_everyone?: boolean; min_id?: SnowflakeType; max_id?: SnowflakeType; limit?: number; offset?: number; has?: HasOption[]; link_hostname?: string[]; embed_provider?: string[]; embed_type?: SearchableEmbedType[]; attachment_extension?: string[]; attachment_filename?: string[]; pinned?: boolean; include_nsfw?: boolean; channel_id?: SnowflakeType[]; }
GET /guilds/{guild_id}/new-member-welcome
GET /guilds/{guild_id}/onboarding
PUT /guilds/{guild_id}/onboarding < UpdateGuildOnboardingRequest
GET /guilds/{guild_id}/preview
GET /guilds/{guild_id}/prune ? { days?: number; include_roles?: string | (null | SnowflakeType)[]; }
POST /guilds/{guild_id}/prune < PruneGuildRequest
GET /guilds/{guild_id}/regions
GET /guilds/{guild_id}/requests ? { status?: GuildJoinRequestApplicationStatus; limit?: number; before?: SnowflakeType; after?: SnowflakeType; }
PATCH /guilds/{guild_id}/requests/{request_id} < { action?: GuildJoinRequestApplicationStatus; rejection_reason?: string | null; }
GET /guilds/{guild_id}/roles
POST /guilds/{guild_id}/roles < CreateRoleRequest
PATCH /guilds/{guild_id}/roles < UpdateRolePositionsRequest[]
GET /guilds/{guild_id}/roles/member-counts
GET /guilds/{guild_id}/roles/{role_id}
DELETE /guilds/{guild_id}/roles/{role_id}
PATCH /guilds/{guild_id}/roles/{role_id} < UpdateRoleRequestPartial
GET /guilds/{guild_id}/scheduled-events ? { with_user_count?: boolean; }
POST /guilds/{guild_id}/scheduled-events < ExternalScheduledEventCreateRequest | StageScheduledEventCreateRequest | VoiceScheduledEventCreateRequest
GET /guilds/{guild_id}/scheduled-events/{guild_scheduled_event_id} ? { with_user_count?: boolean; }
DELETE /guilds/{guild_id}/scheduled-events/{guild_scheduled_event_id}
PATCH /guilds/{guild_id}/scheduled-events/{guild_scheduled_event_id} < ExternalScheduledEventPatchRequestPartial | StageScheduledEventPatchRequestPartial | VoiceScheduledEventPatchRequestPartial
POST /guilds/{guild_id}/scheduled-events/{guild_scheduled_event_id}/exceptions < GuildScheduledEventExceptionCreateRequest
DELETE /guilds/{guild_id}/scheduled-events/{guild_scheduled_event_id}/exceptions/{exception_id}
PATCH /guilds/{guild_id}/scheduled-events/{guild_scheduled_event_id}/exceptions/{exception_id} < GuildScheduledEventExceptionPatchRequestPartial
GET /guilds/{guild_id}/scheduled-events/{guild_scheduled_event_id}/users ? { with_member?: boolean; limit?: number; before?: SnowflakeType; after?: SnowflakeType; }
GET /guilds/{guild_id}/scheduled-events/{guild_scheduled_event_id}/users/counts ? { guild_scheduled_event_exception_ids?: SnowflakeType[]; }
GET /guilds/{guild_id}/scheduled-events/{guild_scheduled_event_id}/{guild_scheduled_event_exception_id}/users ? { with_member?: boolean; limit?: number; before?: SnowflakeType; after?: SnowflakeType; }
GET /guilds/{guild_id}/soundboard-sounds
POST /guilds/{guild_id}/soundboard-sounds < SoundboardCreateRequest
GET /guilds/{guild_id}/soundboard-sounds/{sound_id}
DELETE /guilds/{guild_id}/soundboard-sounds/{sound_id}
PATCH /guilds/{guild_id}/soundboard-sounds/{sound_id} < SoundboardPatchRequestPartial
GET /guilds/{guild_id}/stickers
POST /guilds/{guild_id}/stickers < { name: string; tags: string; description?: string | null; file: string; }
GET /guilds/{guild_id}/stickers/{sticker_id}
DELETE /guilds/{guild_id}/stickers/{sticker_id}
PATCH /guilds/{guild_id}/stickers/{sticker_id} < { name?: string; tags?: string; description?: string | null; }
GET /guilds/{guild_id}/templates
POST /guilds/{guild_id}/templates < { name: string; description?: string | null; }
PUT /guilds/{guild_id}/templates/{code}
DELETE /guilds/{guild_id}/templates/{code}
PATCH /guilds/{guild_id}/templates/{code} < { name?: string; description?: string | null; }
GET /guilds/{guild_id}/threads/active
GET /guilds/{guild_id}/vanity-url
GET /guilds/{guild_id}/voice-states/@me
PATCH /guilds/{guild_id}/voice-states/@me < UpdateSelfVoiceStateRequestPartial
GET /guilds/{guild_id}/voice-states/{user_id}
PATCH /guilds/{guild_id}/voice-states/{user_id} < UpdateVoiceStateRequestPartial
GET /guilds/{guild_id}/webhooks
GET /guilds/{guild_id}/welcome-screen
PATCH /guilds/{guild_id}/welcome-screen < WelcomeScreenPatchRequestPartial
GET /guilds/{guild_id}/widget
PATCH /guilds/{guild_id}/widget < { channel_id?: null | SnowflakeType; enabled?: boolean | null; }
GET /guilds/{guild_id}/widget.json
GET /guilds/{guild_id}/widget.png ? { style?: WidgetImageStyles; }
POST /interactions/{interaction_id}/{interaction_token}/callback ? { with_response?: boolean; } < ApplicationCommandAutocompleteCallbackRequest | CreateMessageInteractionCallbackRequest | LaunchActivityInteractionCallbackRequest | ModalInteractionCallbackRequest | PongInteractionCallbackRequest | SocialLayerSKUPurchaseEligibilityInteractionCallbackRequest | UpdateMessageInteractionCallbackRequest
GET /invites/{code} ? { with_counts?: boolean; guild_scheduled_event_id?: SnowflakeType; target_channel_id?: SnowflakeType; target_message_id?: SnowflakeType; }
DELETE /invites/{code}
GET /invites/{code}/target-users
PUT /invites/{code}/target-users < { target_users_file: string; }
POST /invites/{code}/target-users/bulk-add < { user_ids: SnowflakeType[]; }
POST /invites/{code}/target-users/bulk-delete < { user_ids: SnowflakeType[]; }
GET /invites/{code}/target-users/job-status
PUT /invites/{code}/target-users/{user_id}
DELETE /invites/{code}/target-users/{user_id}
PUT /lobbies < { idle_timeout_seconds?: number | null; lobby_metadata?: { [key: string]: string; } | null; member_metadata?: { [key: string]: string; } | null; secret: string; flags?: null | PollLayoutTypes; }
POST /lobbies < { idle_timeout_seconds?: number | null; members?: LobbyMemberRequest[] | null; metadata?: { [key: string]: string; } | null; flags?: null | PollLayoutTypes; override_event_webhooks_url?: string | null; }
GET /lobbies/{lobby_id}
DELETE /lobbies/{lobby_id}
PATCH /lobbies/{lobby_id} < { idle_timeout_seconds?: number | null; metadata?: { [key: string]: string; } | null; members?: LobbyMemberRequest[] | null; flags?: null | PollLayoutTypes; override_event_webhooks_url?: string | null; }
PATCH /lobbies/{lobby_id}/channel-linking < { channel_id?: null | SnowflakeType; }
DELETE /lobbies/{lobby_id}/members/@me
POST /lobbies/{lobby_id}/members/@me/invites
POST /lobbies/{lobby_id}/members/bulk < BulkLobbyMemberRequest[] | null
PUT /lobbies/{lobby_id}/members/{user_id} < { metadata?: { [key: string]: string; } | null; flags?: null | PollLayoutTypes; additional_name?: string | null; }
DELETE /lobbies/{lobby_id}/members/{user_id}
POST /lobbies/{lobby_id}/members/{user_id}/invites
GET /lobbies/{lobby_id}/messages ? { limit?: number; }
POST /lobbies/{lobby_id}/messages < SDKMessageRequest
PUT /lobbies/{lobby_id}/messages/{message_id}/moderation-metadata < { [key: string]: string; }
GET /oauth2/@me
GET /oauth2/applications/@me
GET /oauth2/keys
GET /oauth2/userinfo
PUT /partner-sdk/dms/{user_id_1}/{user_id_2}/messages/{message_id}/moderation-metadata < { [key: string]: string; }
POST /partner-sdk/provisional-accounts/unmerge < { client_id: SnowflakeType; client_secret?: string | null; external_auth_token: string; external_auth_type: ApplicationIdentityProviderAuthType; }
POST /partner-sdk/provisional-accounts/unmerge/bot < { external_user_id: string; }
POST /partner-sdk/token < { client_id: SnowflakeType; client_secret?: string | null; external_auth_token: string; external_auth_type: ApplicationIdentityProviderAuthType; }
POST /partner-sdk/token/bot < { provisional_user_id?: null | SnowflakeType; external_user_id: string; preferred_global_name?: string | null; }
GET /skus/{sku_id}/subscriptions ? { before?: SnowflakeType; after?: SnowflakeType; limit?: number; user_id?: SnowflakeType; }
GET /skus/{sku_id}/subscriptions/{subscription_id} ? { user_id?: SnowflakeType; }
GET /soundboard-default-sounds
POST /stage-instances < { topic: string; channel_id: SnowflakeType; privacy_level?: null | StageInstancesPrivacyLevels; guild_scheduled_event_id?: null | SnowflakeType; send_start_notification?: boolean | null; }
GET /stage-instances/{channel_id}
DELETE /stage-instances/{channel_id}
PATCH /stage-instances/{channel_id} < { topic?: string; privacy_level?: StageInstancesPrivacyLevels; }
GET /sticker-packs
GET /sticker-packs/{pack_id}
GET /stickers/{sticker_id}
GET /users/@me
PATCH /users/@me < BotAccountPatchRequest
GET /users/@me/applications/{application_id}/entitlements ? { sku_ids?: string | (null | SnowflakeType)[]; exclude_consumed?: boolean; }
GET /users/@me/applications/{application_id}/role-connection
PUT /users/@me/applications/{application_id}/role-connection < UpdateApplicationUserRoleConnectionRequest
DELETE /users/@me/applications/{application_id}/role-connection
POST /users/@me/channels < CreatePrivateChannelRequest
GET /users/@me/connections
GET /users/@me/guilds ? { before?: SnowflakeType; after?: SnowflakeType; limit?: number; shard?: number; with_counts?: boolean; }
DELETE /users/@me/guilds/{guild_id}
GET /users/@me/guilds/{guild_id}/member
GET /users/{user_id}
GET /voice/regions
GET /webhooks/{webhook_id}
DELETE /webhooks/{webhook_id}
PATCH /webhooks/{webhook_id} < { name?: string; avatar?: string | null; channel_id?: null | SnowflakeType; }
GET /webhooks/{webhook_id}/{webhook_token}
POST /webhooks/{webhook_id}/{webhook_token} ? { wait?: boolean; thread_id?: SnowflakeType; with_components?: boolean; } < IncomingWebhookRequestPartial | IncomingWebhookUpdateRequestPartial
DELETE /webhooks/{webhook_id}/{webhook_token}
PATCH /webhooks/{webhook_id}/{webhook_token} < { name?: string; avatar?: string | null; }
POST /webhooks/{webhook_id}/{webhook_token}/github ? { wait?: boolean; thread_id?: SnowflakeType; } < GithubWebhook
GET /webhooks/{webhook_id}/{webhook_token}/messages/@original ? { thread_id?: SnowflakeType; }
DELETE /webhooks/{webhook_id}/{webhook_token}/messages/@original ? { thread_id?: SnowflakeType; }
PATCH /webhooks/{webhook_id}/{webhook_token}/messages/@original ? { thread_id?: SnowflakeType; with_components?: boolean; } < IncomingWebhookUpdateRequestPartial
GET /webhooks/{webhook_id}/{webhook_token}/messages/{message_id} ? { thread_id?: SnowflakeType; }
DELETE /webhooks/{webhook_id}/{webhook_token}/messages/{message_id} ? { thread_id?: SnowflakeType; }
PATCH /webhooks/{webhook_id}/{webhook_token}/messages/{message_id} ? { thread_id?: SnowflakeType; with_components?: boolean; } < IncomingWebhookUpdateRequestPartial
POST /webhooks/{webhook_id}/{webhook_token}/slack ? { wait?: boolean; thread_id?: SnowflakeType; } < SlackWebhook
`;
