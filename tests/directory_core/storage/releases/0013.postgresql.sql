
CREATE TABLE public.accounts (
    id bigint NOT NULL,
    organization_id bigint NOT NULL,
    "position" integer NOT NULL,
    platform character varying(16) NOT NULL,
    handle text NOT NULL,
    same_as text NOT NULL,
    platform_id text NOT NULL,
    url text NOT NULL,
    label text NOT NULL,
    status character varying(16) NOT NULL,
    since character varying(10),
    last_confirmed character varying(10),
    disputed_since timestamp with time zone,
    evidence jsonb NOT NULL,
    checked character varying(10),
    missing_since character varying(10),
    until character varying(10),
    replaced_by text DEFAULT ''::text NOT NULL
);
CREATE SEQUENCE public.accounts_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE public.accounts_id_seq OWNED BY public.accounts.id;
CREATE TABLE public.alembic_version (
    version_num character varying(32) NOT NULL
);
CREATE TABLE public.aliases (
    id bigint NOT NULL,
    organization_id bigint NOT NULL,
    text text NOT NULL,
    kind character varying(16) NOT NULL,
    "position" integer NOT NULL
);
CREATE SEQUENCE public.aliases_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE public.aliases_id_seq OWNED BY public.aliases.id;
CREATE TABLE public.asked (
    question character varying(200) NOT NULL,
    slug character varying(40) NOT NULL,
    times integer NOT NULL,
    last_on character varying(10) NOT NULL
);
CREATE TABLE public.audit (
    seq bigint NOT NULL,
    at timestamp with time zone NOT NULL,
    actor bigint,
    action character varying(32) NOT NULL,
    subject character varying(64) NOT NULL,
    facts jsonb NOT NULL,
    previous character varying(64) NOT NULL,
    hash character varying(64) NOT NULL
);
CREATE TABLE public.blocks (
    id bigint NOT NULL,
    identity_hash character varying(64) NOT NULL,
    reason jsonb NOT NULL,
    by_id bigint NOT NULL,
    at timestamp with time zone NOT NULL,
    lifted_at timestamp with time zone,
    lifted_by_id bigint
);
CREATE SEQUENCE public.blocks_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE public.blocks_id_seq OWNED BY public.blocks.id;
CREATE TABLE public.cards (
    id bigint NOT NULL,
    submission_id bigint NOT NULL,
    room_id bigint NOT NULL,
    message character varying(128) NOT NULL,
    version_drawn integer NOT NULL
);
CREATE SEQUENCE public.cards_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE public.cards_id_seq OWNED BY public.cards.id;
CREATE TABLE public.changes (
    revision bigint NOT NULL,
    slug character varying(40) NOT NULL,
    before jsonb,
    after jsonb,
    at timestamp with time zone NOT NULL,
    origin character varying(16) NOT NULL,
    decision_id bigint
);
CREATE TABLE public.decisions (
    id bigint NOT NULL,
    submission_id bigint NOT NULL,
    version integer NOT NULL,
    verdict character varying(24) NOT NULL,
    reason jsonb,
    facts jsonb NOT NULL,
    by_id bigint NOT NULL,
    at timestamp with time zone NOT NULL,
    undone boolean NOT NULL
);
CREATE SEQUENCE public.decisions_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE public.decisions_id_seq OWNED BY public.decisions.id;
CREATE TABLE public.drafts (
    id bigint NOT NULL,
    person_id bigint NOT NULL,
    room_id bigint NOT NULL,
    form character varying(32) NOT NULL,
    state jsonb NOT NULL,
    version integer NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    elapsed_at timestamp with time zone NOT NULL
);
CREATE SEQUENCE public.drafts_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE public.drafts_id_seq OWNED BY public.drafts.id;
CREATE TABLE public.event_keys (
    key character varying(255) NOT NULL,
    person_id bigint,
    outcome jsonb NOT NULL,
    at timestamp with time zone NOT NULL
);
CREATE TABLE public.exchanges (
    id bigint NOT NULL,
    submission_id bigint NOT NULL,
    question text NOT NULL,
    asked_by_id bigint NOT NULL,
    asked_at timestamp with time zone NOT NULL,
    answer text NOT NULL,
    answered_at timestamp with time zone
);
CREATE SEQUENCE public.exchanges_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE public.exchanges_id_seq OWNED BY public.exchanges.id;
CREATE TABLE public.followers (
    id bigint NOT NULL,
    slug character varying(40) NOT NULL,
    room_id bigint NOT NULL,
    since timestamp with time zone NOT NULL,
    message text DEFAULT ''::text NOT NULL,
    about text DEFAULT ''::text NOT NULL,
    language character varying(16) DEFAULT ''::character varying NOT NULL
);
CREATE SEQUENCE public.followers_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE public.followers_id_seq OWNED BY public.followers.id;
CREATE TABLE public.head (
    id integer NOT NULL,
    revision bigint NOT NULL,
    audit_seq bigint NOT NULL,
    audit_hash character varying(64) NOT NULL,
    shipped character varying(64) DEFAULT ''::character varying NOT NULL,
    CONSTRAINT ck_head_single CHECK ((id = 1))
);
CREATE SEQUENCE public.head_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE public.head_id_seq OWNED BY public.head.id;
CREATE TABLE public.identities (
    id bigint NOT NULL,
    person_id bigint NOT NULL,
    venue character varying(16) NOT NULL,
    tenant character varying(64) NOT NULL,
    key character varying(128) NOT NULL,
    name text NOT NULL
);
CREATE SEQUENCE public.identities_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE public.identities_id_seq OWNED BY public.identities.id;
CREATE TABLE public.inbox (
    id bigint NOT NULL,
    venue character varying(16) NOT NULL,
    tenant character varying(64) NOT NULL,
    key character varying(128) NOT NULL,
    who character varying(128) NOT NULL,
    told text NOT NULL,
    at timestamp with time zone NOT NULL
);
CREATE SEQUENCE public.inbox_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE public.inbox_id_seq OWNED BY public.inbox.id;
CREATE TABLE public.leases (
    name character varying(64) NOT NULL,
    holder character varying(64) NOT NULL,
    until timestamp with time zone NOT NULL
);
CREATE TABLE public.link_codes (
    code_hash character varying(64) NOT NULL,
    person_id bigint NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    elapsed_until timestamp with time zone NOT NULL
);
CREATE TABLE public.looks (
    slug character varying(40) NOT NULL,
    website text NOT NULL,
    due_at timestamp with time zone NOT NULL,
    wanted_at timestamp with time zone,
    asked integer DEFAULT 0 NOT NULL,
    looked_at timestamp with time zone,
    state character varying(24) DEFAULT ''::character varying NOT NULL,
    detail text DEFAULT ''::text NOT NULL,
    failures integer DEFAULT 0 NOT NULL,
    lease character varying(32) DEFAULT ''::character varying NOT NULL,
    lease_until timestamp with time zone,
    read_url text DEFAULT ''::text NOT NULL,
    etag text DEFAULT ''::text NOT NULL,
    modified text DEFAULT ''::text NOT NULL,
    read_at timestamp with time zone
);
CREATE TABLE public.moves (
    venue character varying(16) NOT NULL,
    tenant character varying(64) NOT NULL,
    key character varying(128) NOT NULL,
    moved_to character varying(128) NOT NULL
);
CREATE TABLE public.notices (
    id bigint NOT NULL,
    kind character varying(16) NOT NULL,
    room_id bigint NOT NULL,
    submission_id bigint,
    person_id bigint,
    facts jsonb NOT NULL,
    created_at timestamp with time zone NOT NULL,
    due_at timestamp with time zone NOT NULL,
    attempts integer NOT NULL,
    lease character varying(32) DEFAULT ''::character varying NOT NULL,
    lease_until timestamp with time zone,
    settled_at timestamp with time zone,
    outcome character varying(16) DEFAULT ''::character varying NOT NULL,
    why character varying(64) DEFAULT ''::character varying NOT NULL
);
CREATE SEQUENCE public.notices_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE public.notices_id_seq OWNED BY public.notices.id;
CREATE TABLE public.organizations (
    id bigint NOT NULL,
    slug character varying(40) NOT NULL,
    name text NOT NULL,
    kind character varying(32) NOT NULL,
    city text NOT NULL,
    website text NOT NULL,
    wikidata character varying(32) NOT NULL,
    note text NOT NULL,
    parent character varying(40),
    status character varying(16) NOT NULL,
    merged_into character varying(40),
    revision bigint NOT NULL,
    sorted_as text NOT NULL,
    city_as text NOT NULL,
    domain text NOT NULL,
    loaded character varying(64) DEFAULT ''::character varying NOT NULL,
    website_claim jsonb,
    ids jsonb
);
CREATE SEQUENCE public.organizations_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE public.organizations_id_seq OWNED BY public.organizations.id;
CREATE TABLE public.ownership_proofs (
    id bigint NOT NULL,
    slug character varying(40) NOT NULL,
    person_id bigint NOT NULL,
    room_id bigint NOT NULL,
    website text NOT NULL,
    state character varying(16) NOT NULL,
    made_at timestamp with time zone NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    elapsed_until timestamp with time zone NOT NULL,
    proven_at timestamp with time zone,
    where_seen text DEFAULT ''::text NOT NULL,
    due_at timestamp with time zone,
    lease character varying(32) DEFAULT ''::character varying NOT NULL,
    lease_until timestamp with time zone
);
CREATE SEQUENCE public.ownership_proofs_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE public.ownership_proofs_id_seq OWNED BY public.ownership_proofs.id;
CREATE TABLE public.people (
    id bigint NOT NULL,
    language character varying(16) DEFAULT ''::character varying NOT NULL,
    hears_in bigint,
    created_at timestamp with time zone NOT NULL,
    forgotten_at timestamp with time zone,
    joined_to bigint
);
CREATE SEQUENCE public.people_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE public.people_id_seq OWNED BY public.people.id;
CREATE TABLE public.places (
    id bigint NOT NULL,
    organization_id bigint NOT NULL,
    level character varying(8) NOT NULL,
    value text NOT NULL,
    value_as text NOT NULL,
    "position" integer NOT NULL
);
CREATE SEQUENCE public.places_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE public.places_id_seq OWNED BY public.places.id;
CREATE TABLE public.rooms (
    id bigint NOT NULL,
    venue character varying(16) NOT NULL,
    tenant character varying(64) NOT NULL,
    key character varying(128) NOT NULL,
    topic character varying(64) NOT NULL,
    language character varying(16) NOT NULL,
    role character varying(16) NOT NULL,
    gone character varying(32) DEFAULT ''::character varying NOT NULL
);
CREATE SEQUENCE public.rooms_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE public.rooms_id_seq OWNED BY public.rooms.id;
CREATE TABLE public.sightings (
    id bigint NOT NULL,
    slug character varying(40) NOT NULL,
    platform character varying(16) NOT NULL,
    handle text NOT NULL,
    same_as text NOT NULL,
    platform_id text DEFAULT ''::text NOT NULL,
    url text NOT NULL,
    own boolean NOT NULL,
    rung integer NOT NULL,
    where_seen text NOT NULL,
    place character varying(32) NOT NULL,
    text text NOT NULL,
    first_seen timestamp with time zone NOT NULL,
    last_seen timestamp with time zone NOT NULL,
    missing_since timestamp with time zone
);
CREATE SEQUENCE public.sightings_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE public.sightings_id_seq OWNED BY public.sightings.id;
CREATE TABLE public.submissions (
    id bigint NOT NULL,
    public_id character varying(12) NOT NULL,
    kind character varying(24) NOT NULL,
    proposal jsonb NOT NULL,
    target character varying(40),
    listed_kind character varying(32) NOT NULL,
    state character varying(16) NOT NULL,
    version integer NOT NULL,
    submitter_id bigint NOT NULL,
    reply_room_id bigint NOT NULL,
    venue character varying(16) NOT NULL,
    submitted_at timestamp with time zone NOT NULL,
    claimed_by_id bigint,
    claimed_until timestamp with time zone,
    reminded_at timestamp with time zone,
    undo_until timestamp with time zone,
    about text NOT NULL
);
CREATE SEQUENCE public.submissions_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE public.submissions_id_seq OWNED BY public.submissions.id;
CREATE TABLE public.tasks (
    id bigint NOT NULL,
    kind character varying(24) NOT NULL,
    slug character varying(40) NOT NULL,
    facts jsonb NOT NULL,
    about character varying(64) NOT NULL,
    asked integer DEFAULT 0 NOT NULL,
    opened_at timestamp with time zone NOT NULL,
    closed_at timestamp with time zone,
    outcome character varying(16) DEFAULT ''::character varying NOT NULL,
    closed_by_id bigint
);
CREATE SEQUENCE public.tasks_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE public.tasks_id_seq OWNED BY public.tasks.id;
CREATE TABLE public.tokens (
    id character varying(16) NOT NULL,
    payload jsonb NOT NULL,
    elapsed_until timestamp with time zone NOT NULL
);
ALTER TABLE ONLY public.accounts ALTER COLUMN id SET DEFAULT nextval('public.accounts_id_seq'::regclass);
ALTER TABLE ONLY public.aliases ALTER COLUMN id SET DEFAULT nextval('public.aliases_id_seq'::regclass);
ALTER TABLE ONLY public.blocks ALTER COLUMN id SET DEFAULT nextval('public.blocks_id_seq'::regclass);
ALTER TABLE ONLY public.cards ALTER COLUMN id SET DEFAULT nextval('public.cards_id_seq'::regclass);
ALTER TABLE ONLY public.decisions ALTER COLUMN id SET DEFAULT nextval('public.decisions_id_seq'::regclass);
ALTER TABLE ONLY public.drafts ALTER COLUMN id SET DEFAULT nextval('public.drafts_id_seq'::regclass);
ALTER TABLE ONLY public.exchanges ALTER COLUMN id SET DEFAULT nextval('public.exchanges_id_seq'::regclass);
ALTER TABLE ONLY public.followers ALTER COLUMN id SET DEFAULT nextval('public.followers_id_seq'::regclass);
ALTER TABLE ONLY public.head ALTER COLUMN id SET DEFAULT nextval('public.head_id_seq'::regclass);
ALTER TABLE ONLY public.identities ALTER COLUMN id SET DEFAULT nextval('public.identities_id_seq'::regclass);
ALTER TABLE ONLY public.inbox ALTER COLUMN id SET DEFAULT nextval('public.inbox_id_seq'::regclass);
ALTER TABLE ONLY public.notices ALTER COLUMN id SET DEFAULT nextval('public.notices_id_seq'::regclass);
ALTER TABLE ONLY public.organizations ALTER COLUMN id SET DEFAULT nextval('public.organizations_id_seq'::regclass);
ALTER TABLE ONLY public.ownership_proofs ALTER COLUMN id SET DEFAULT nextval('public.ownership_proofs_id_seq'::regclass);
ALTER TABLE ONLY public.people ALTER COLUMN id SET DEFAULT nextval('public.people_id_seq'::regclass);
ALTER TABLE ONLY public.places ALTER COLUMN id SET DEFAULT nextval('public.places_id_seq'::regclass);
ALTER TABLE ONLY public.rooms ALTER COLUMN id SET DEFAULT nextval('public.rooms_id_seq'::regclass);
ALTER TABLE ONLY public.sightings ALTER COLUMN id SET DEFAULT nextval('public.sightings_id_seq'::regclass);
ALTER TABLE ONLY public.submissions ALTER COLUMN id SET DEFAULT nextval('public.submissions_id_seq'::regclass);
ALTER TABLE ONLY public.tasks ALTER COLUMN id SET DEFAULT nextval('public.tasks_id_seq'::regclass);
INSERT INTO public.accounts VALUES (3, 3, 0, 'x', 'saintelsewhere', 'saintelsewhere', '', 'https://x.com/saintelsewhere', '', 'active', '2026-03-02', '2026-03-02', NULL, '[{"url": "", "kind": "moderator", "as_of": "2026-03-02", "source": "SJGXF3", "licence": ""}]', NULL, NULL, NULL, '');
INSERT INTO public.accounts VALUES (4, 1, 0, 'x', 'mayoclinic', 'mayoclinic', '', 'https://x.com/mayoclinic', '', 'active', NULL, '2026-01', NULL, '[{"url": "", "kind": "website", "as_of": "2026-01", "source": "https://example.org", "licence": ""}]', NULL, NULL, NULL, '');
INSERT INTO public.accounts VALUES (5, 1, 1, 'x', 'mayoclinicen', 'mayoclinicen', '', 'https://x.com/mayoclinicen', '', 'active', '2026-03-02', '2026-03-02', NULL, '[{"url": "", "kind": "moderator", "as_of": "2026-03-02", "source": "SVS5H2", "licence": ""}]', NULL, NULL, NULL, '');
INSERT INTO public.accounts VALUES (7, 2, 0, 'x', 'mercyhealth', 'mercyhealth', '', 'https://x.com/mercyhealth', '', 'active', NULL, '2026-01', '2026-03-02 12:00:00+00', '[{"url": "", "kind": "website", "as_of": "2026-01", "source": "https://example.org", "licence": ""}]', NULL, NULL, NULL, '');
INSERT INTO public.alembic_version VALUES ('0013');
INSERT INTO public.aliases VALUES (1, 1, 'The Mayo', 'alias', 0);
INSERT INTO public.asked VALUES ('lost clinic', '', 2, '2026-03-02');
INSERT INTO public.audit VALUES (1, '2026-03-02 12:00:00+00', NULL, 'loaded', 'testing', '{"added": 2, "since": 1, "until": 2, "changes": "e393e02c3ea85aeffe134c0f55172ffda4df4feef57f95c8e24c0685168d9254"}', '0000000000000000000000000000000000000000000000000000000000000000', '841275825271c13565ba6d3b8277bc354b4c55cd9380ce70694d5ecf9bbe06df');
INSERT INTO public.audit VALUES (2, '2026-03-02 12:00:00+00', 1, 'made_link_code', 'person 1', '{}', '841275825271c13565ba6d3b8277bc354b4c55cd9380ce70694d5ecf9bbe06df', 'aa44b9969d7d0e95be338a4daf5f1022782fc1418dba144ff4ada259fcf2b263');
INSERT INTO public.audit VALUES (3, '2026-03-02 12:00:00+00', 2, 'joined', 'person 1', '{"joined": 2}', 'aa44b9969d7d0e95be338a4daf5f1022782fc1418dba144ff4ada259fcf2b263', 'a9a17529282cb512f741be1fee6a1ec9921e7c2e564b2e0f273b0d3bee0a5bbd');
INSERT INTO public.audit VALUES (4, '2026-03-02 12:00:00+00', 3, 'made_link_code', 'person 3', '{}', 'a9a17529282cb512f741be1fee6a1ec9921e7c2e564b2e0f273b0d3bee0a5bbd', 'e0efabf6ba7660632206c6a39065385a7431018d64f849968e2f1acb75ae143f');
INSERT INTO public.audit VALUES (5, '2026-03-02 12:00:00+00', 1, 'submitted', 'SJGXF3', '{"kind": "new_organization", "digest": "aae81d75b1c1c75bb7f0c9d56ee8a4dff0d2e091ef7b9986d057da2bbc74e752"}', 'e0efabf6ba7660632206c6a39065385a7431018d64f849968e2f1acb75ae143f', '6c44500e8d7a939c41fc527a6a18582472b657822ebf1e915c5cdb6f6d447b3f');
INSERT INTO public.audit VALUES (6, '2026-03-02 12:00:00+00', 3, 'decided', 'SJGXF3', '{"since": 3, "state": "approved", "until": 3, "changes": "8fbe3b4218da25168021efaa3a8be9c9169b47c459a72180b61729532fc4d00d", "verdict": "approve", "version": 1, "proposal": "aae81d75b1c1c75bb7f0c9d56ee8a4dff0d2e091ef7b9986d057da2bbc74e752"}', '6c44500e8d7a939c41fc527a6a18582472b657822ebf1e915c5cdb6f6d447b3f', '411797e502076d01c4a28b134afec50e4a335e7ac76b25f454feeedd80f98c6e');
INSERT INTO public.audit VALUES (7, '2026-03-02 12:00:00+00', 1, 'submitted', 'SVS5H2', '{"kind": "more_accounts", "digest": "538642f1cb47a0a8e778c7d7232cab8418d9c6c1552b66747cfe10d186c63d64"}', '411797e502076d01c4a28b134afec50e4a335e7ac76b25f454feeedd80f98c6e', '7548b2cd6956d9280a465bb6a45ad5497123fd04b75b31ae221d4507e788087b');
INSERT INTO public.audit VALUES (8, '2026-03-02 12:00:00+00', 4, 'decided', 'SVS5H2', '{"since": 4, "state": "approved", "until": 4, "changes": "c6e79df5f684e6756fc31545c2c705075107acf2f478d8ad3a5703da4cd22b33", "verdict": "approve", "version": 1, "proposal": "538642f1cb47a0a8e778c7d7232cab8418d9c6c1552b66747cfe10d186c63d64"}', '7548b2cd6956d9280a465bb6a45ad5497123fd04b75b31ae221d4507e788087b', '7e427398aeeb2672c8d022143181e510cb01a501b9f170cd0733227c338eeebe');
INSERT INTO public.audit VALUES (9, '2026-03-02 12:00:00+00', 1, 'submitted', 'SNSJ3Q', '{"kind": "new_organization", "digest": "fbeb8d997b7d8400cc802925b92356b7c7deab485c1de7c3dfd90767fd5144ad"}', '7e427398aeeb2672c8d022143181e510cb01a501b9f170cd0733227c338eeebe', 'b73b24464829c4679f67168cdc26eb6eda45bcf42e68e932be8b4a79d050f742');
INSERT INTO public.audit VALUES (10, '2026-03-02 12:00:00+00', 3, 'decided', 'SNSJ3Q', '{"since": 5, "state": "approved", "until": 5, "changes": "e678b5fb93232e667fa9b94d939fc25025ea3c08e5d77ad24968bf2b468f5263", "verdict": "approve", "version": 1, "proposal": "fbeb8d997b7d8400cc802925b92356b7c7deab485c1de7c3dfd90767fd5144ad"}', 'b73b24464829c4679f67168cdc26eb6eda45bcf42e68e932be8b4a79d050f742', 'b552abf026e181959df465f99f2368c93b6087e488b760b1a4c1579951088abd');
INSERT INTO public.audit VALUES (11, '2026-03-02 12:00:00+00', 3, 'decided', 'SNSJ3Q', '{"since": 6, "state": "pending", "until": 6, "changes": "ffaaef8b81a04f2f5304bcffe8ac8f1dc06f6f63e71aae766d1f6f9c29dfcecf", "verdict": "undo", "version": 2}', 'b552abf026e181959df465f99f2368c93b6087e488b760b1a4c1579951088abd', 'd968a8fcd42ef5f474f2c4a456f381ca5152d20c695727b18c25cb6fdfddc719');
INSERT INTO public.audit VALUES (12, '2026-03-02 12:00:00+00', 3, 'adopted_alias', 'mayo-clinic', '{"since": 7, "until": 7, "digest": "9c26339cddc556c516ff021f2ee5b13a1d1ce0dd38dac17bda2277002f3f6b9c", "changes": "de72ef67af4babcfff4d1788d2563843c51573c42f7e2c7a33a6fea4ff2fd3ab"}', 'd968a8fcd42ef5f474f2c4a456f381ca5152d20c695727b18c25cb6fdfddc719', '317cb95da0f16b64c702ac63d71a5718a7ea8b16b011cd8e895611ae213df016');
INSERT INTO public.audit VALUES (13, '2026-03-02 12:00:00+00', 5, 'submitted', 'S9YJ0Z', '{"kind": "new_organization", "digest": "0c831ada478740379e79276cb6a2804c936307f7e93464405cab02c31ee50a7c"}', '317cb95da0f16b64c702ac63d71a5718a7ea8b16b011cd8e895611ae213df016', 'b6cc91ae1a126254e0ed50254937ac18c91efbed66f9c138e53d59116df707a9');
INSERT INTO public.audit VALUES (14, '2026-03-02 12:00:00+00', 3, 'decided', 'S9YJ0Z', '{"text": "644cd43c7ccb40ab4f357b60c856a991bb278249204d5437c3c0473beb6daa7a", "state": "rejected", "reason": "own", "verdict": "reject", "version": 1}', 'b6cc91ae1a126254e0ed50254937ac18c91efbed66f9c138e53d59116df707a9', '5afc22b1373128a0c11dd5fb967b374cb31f6cbdfe93b45cc3c39c9c03255f16');
INSERT INTO public.audit VALUES (15, '2026-03-02 12:00:00+00', 3, 'blocked', 'person 5', '{"reason": "own"}', '5afc22b1373128a0c11dd5fb967b374cb31f6cbdfe93b45cc3c39c9c03255f16', '7e45969358a2e6733b12a0b4678f80e39debfeb11674b6ee07f631647abfd07a');
INSERT INTO public.audit VALUES (16, '2026-03-02 12:00:00+00', 1, 'submitted', 'S6H82C', '{"kind": "new_organization", "digest": "c0b1e98c41988f7aecf039076b2a2ead6559570cf6078ad1cb22dfcd9a525d0e"}', '7e45969358a2e6733b12a0b4678f80e39debfeb11674b6ee07f631647abfd07a', 'a0377358dea8aa3baad32ecb7df358651d4360bf46083ffb75a6a367b880f225');
INSERT INTO public.audit VALUES (17, '2026-03-02 12:00:00+00', 3, 'decided', 'S6H82C', '{"state": "asked", "verdict": "ask", "version": 1, "question": "1f62c485eeccbe8c21dea0a7bc5df906cfc85e5addb08697938ea304179f242c"}', 'a0377358dea8aa3baad32ecb7df358651d4360bf46083ffb75a6a367b880f225', 'bfcf5cfb568eb96e146e1e56c94ff4067f243b6a1ee8685a2ea5d532bc69eb78');
INSERT INTO public.audit VALUES (18, '2026-03-02 12:00:00+00', 6, 'submitted', 'S3ZFTT', '{"kind": "new_organization", "digest": "8349a021b60d0ca66889fe76b784d8430d47fb864dd5a51e49afcc7a10fe0364"}', 'bfcf5cfb568eb96e146e1e56c94ff4067f243b6a1ee8685a2ea5d532bc69eb78', '5fd1079c706088cb19c526331e47088cb1e3237abe3690f1ac4839da87c0a113');
INSERT INTO public.audit VALUES (19, '2026-03-02 12:00:00+00', 3, 'decided', 'S3ZFTT', '{"state": "pending", "verdict": "claim", "version": 1}', '5fd1079c706088cb19c526331e47088cb1e3237abe3690f1ac4839da87c0a113', '829264e927cae61942eb2c0abc30042dc483cfd503221f0eb24ea780695867d2');
INSERT INTO public.audit VALUES (20, '2026-03-02 12:00:00+00', 1, 'submitted', 'SPXBDA', '{"kind": "new_organization", "digest": "f411a75a62e5b34af45af609bdf0f6c1b9868706c8f9b4a33e7731c0fdd166ba"}', '829264e927cae61942eb2c0abc30042dc483cfd503221f0eb24ea780695867d2', '67b8d1015fbce422f8afc8e68567d9ae933d625321025725c65ef947a2bb8734');
INSERT INTO public.audit VALUES (21, '2026-03-02 12:00:00+00', 4, 'disputed', 'mercy-hospital', '{"since": 8, "until": 8, "handle": "mercyhealth", "reason": "0343ba7f6d63784231e94e9ce00815fd019f966d9848d089b9de9c9bb97d7234", "changes": "418390e375b1f70ecc81f8e6734e6070223bbe8274386a439d3169b4ea2dda80", "platform": "x"}', '67b8d1015fbce422f8afc8e68567d9ae933d625321025725c65ef947a2bb8734', 'd7afa34ac59c14bd1601ab0681df0bbdb517125336f6176cc617c1b8689e409b');
INSERT INTO public.audit VALUES (22, '2026-03-02 12:00:00+00', NULL, 'unreachable', 'room 7', '{"why": "archived", "kind": ""}', 'd7afa34ac59c14bd1601ab0681df0bbdb517125336f6176cc617c1b8689e409b', '17716a08782ca6c22ac268210bfdbb0825142c098051a12760152092851acd4f');
INSERT INTO public.blocks VALUES (1, 'd8e7df585750ab4c19a358a3702ba1a42357bac969fcb6af66e0b46d7bf6e559', '{"code": "own", "text": "spam"}', 3, '2026-03-02 12:00:00+00', NULL, NULL);
INSERT INTO public.cards VALUES (1, 1, 2, 'message-1', 1);
INSERT INTO public.changes VALUES (1, 'mayo-clinic', 'null', '{"ids": [], "city": "Rochester", "kind": "other", "name": "Mayo Clinic", "note": "", "slug": "mayo-clinic", "parent": null, "status": "active", "aliases": [], "regions": [], "website": "", "accounts": [{"url": "https://x.com/mayoclinic", "label": "", "since": null, "until": null, "handle": "mayoclinic", "status": "active", "checked": null, "evidence": [{"url": "", "kind": "website", "as_of": "2026-01", "source": "https://example.org", "licence": ""}], "platform": "x", "platform_id": "", "replaced_by": "", "missing_since": null, "disputed_since": null, "last_confirmed": "2026-01"}], "revision": 1, "wikidata": "", "countries": ["US"], "merged_into": null, "website_origin": null}', '2026-03-02 12:00:00+00', 'load', NULL);
INSERT INTO public.changes VALUES (2, 'mercy-hospital', 'null', '{"ids": [], "city": "Springfield", "kind": "other", "name": "Mercy Hospital", "note": "", "slug": "mercy-hospital", "parent": null, "status": "active", "aliases": [], "regions": [], "website": "", "accounts": [{"url": "https://x.com/mercyhealth", "label": "", "since": null, "until": null, "handle": "mercyhealth", "status": "active", "checked": null, "evidence": [{"url": "", "kind": "website", "as_of": "2026-01", "source": "https://example.org", "licence": ""}], "platform": "x", "platform_id": "", "replaced_by": "", "missing_since": null, "disputed_since": null, "last_confirmed": "2026-01"}], "revision": 2, "wikidata": "", "countries": ["US"], "merged_into": null, "website_origin": null}', '2026-03-02 12:00:00+00', 'load', NULL);
INSERT INTO public.changes VALUES (3, 'saint-elsewhere', 'null', '{"ids": [], "city": "", "kind": "hospital", "name": "Saint Elsewhere", "note": "", "slug": "saint-elsewhere", "parent": null, "status": "active", "aliases": [], "regions": [], "website": "", "accounts": [{"url": "https://x.com/saintelsewhere", "label": "", "since": "2026-03-02", "until": null, "handle": "saintelsewhere", "status": "active", "checked": null, "evidence": [{"url": "", "kind": "moderator", "as_of": "2026-03-02", "source": "SJGXF3", "licence": ""}], "platform": "x", "platform_id": "", "replaced_by": "", "missing_since": null, "disputed_since": null, "last_confirmed": "2026-03-02"}], "revision": 3, "wikidata": "", "countries": [], "merged_into": null, "website_origin": null}', '2026-03-02 12:00:00+00', 'decision', 1);
INSERT INTO public.changes VALUES (4, 'mayo-clinic', '{"ids": [], "city": "Rochester", "kind": "other", "name": "Mayo Clinic", "note": "", "slug": "mayo-clinic", "parent": null, "status": "active", "aliases": [], "regions": [], "website": "", "accounts": [{"url": "https://x.com/mayoclinic", "label": "", "since": null, "until": null, "handle": "mayoclinic", "status": "active", "checked": null, "evidence": [{"url": "", "kind": "website", "as_of": "2026-01", "source": "https://example.org", "licence": ""}], "platform": "x", "platform_id": "", "replaced_by": "", "missing_since": null, "disputed_since": null, "last_confirmed": "2026-01"}], "revision": 1, "wikidata": "", "countries": ["US"], "merged_into": null, "website_origin": null}', '{"ids": [], "city": "Rochester", "kind": "other", "name": "Mayo Clinic", "note": "", "slug": "mayo-clinic", "parent": null, "status": "active", "aliases": [], "regions": [], "website": "", "accounts": [{"url": "https://x.com/mayoclinic", "label": "", "since": null, "until": null, "handle": "mayoclinic", "status": "active", "checked": null, "evidence": [{"url": "", "kind": "website", "as_of": "2026-01", "source": "https://example.org", "licence": ""}], "platform": "x", "platform_id": "", "replaced_by": "", "missing_since": null, "disputed_since": null, "last_confirmed": "2026-01"}, {"url": "https://x.com/mayoclinicen", "label": "", "since": "2026-03-02", "until": null, "handle": "mayoclinicen", "status": "active", "checked": null, "evidence": [{"url": "", "kind": "moderator", "as_of": "2026-03-02", "source": "SVS5H2", "licence": ""}], "platform": "x", "platform_id": "", "replaced_by": "", "missing_since": null, "disputed_since": null, "last_confirmed": "2026-03-02"}], "revision": 4, "wikidata": "", "countries": ["US"], "merged_into": null, "website_origin": null}', '2026-03-02 12:00:00+00', 'decision', 2);
INSERT INTO public.changes VALUES (5, 'undone-clinic', 'null', '{"ids": [], "city": "", "kind": "hospital", "name": "Undone Clinic", "note": "", "slug": "undone-clinic", "parent": null, "status": "active", "aliases": [], "regions": [], "website": "", "accounts": [{"url": "https://x.com/undoneclinic", "label": "", "since": "2026-03-02", "until": null, "handle": "undoneclinic", "status": "active", "checked": null, "evidence": [{"url": "", "kind": "moderator", "as_of": "2026-03-02", "source": "SNSJ3Q", "licence": ""}], "platform": "x", "platform_id": "", "replaced_by": "", "missing_since": null, "disputed_since": null, "last_confirmed": "2026-03-02"}], "revision": 5, "wikidata": "", "countries": [], "merged_into": null, "website_origin": null}', '2026-03-02 12:00:00+00', 'decision', 3);
INSERT INTO public.changes VALUES (6, 'undone-clinic', '{"ids": [], "city": "", "kind": "hospital", "name": "Undone Clinic", "note": "", "slug": "undone-clinic", "parent": null, "status": "active", "aliases": [], "regions": [], "website": "", "accounts": [{"url": "https://x.com/undoneclinic", "label": "", "since": "2026-03-02", "until": null, "handle": "undoneclinic", "status": "active", "checked": null, "evidence": [{"url": "", "kind": "moderator", "as_of": "2026-03-02", "source": "SNSJ3Q", "licence": ""}], "platform": "x", "platform_id": "", "replaced_by": "", "missing_since": null, "disputed_since": null, "last_confirmed": "2026-03-02"}], "revision": 5, "wikidata": "", "countries": [], "merged_into": null, "website_origin": null}', 'null', '2026-03-02 12:00:00+00', 'undo', 4);
INSERT INTO public.changes VALUES (7, 'mayo-clinic', '{"ids": [], "city": "Rochester", "kind": "other", "name": "Mayo Clinic", "note": "", "slug": "mayo-clinic", "parent": null, "status": "active", "aliases": [], "regions": [], "website": "", "accounts": [{"url": "https://x.com/mayoclinic", "label": "", "since": null, "until": null, "handle": "mayoclinic", "status": "active", "checked": null, "evidence": [{"url": "", "kind": "website", "as_of": "2026-01", "source": "https://example.org", "licence": ""}], "platform": "x", "platform_id": "", "replaced_by": "", "missing_since": null, "disputed_since": null, "last_confirmed": "2026-01"}, {"url": "https://x.com/mayoclinicen", "label": "", "since": "2026-03-02", "until": null, "handle": "mayoclinicen", "status": "active", "checked": null, "evidence": [{"url": "", "kind": "moderator", "as_of": "2026-03-02", "source": "SVS5H2", "licence": ""}], "platform": "x", "platform_id": "", "replaced_by": "", "missing_since": null, "disputed_since": null, "last_confirmed": "2026-03-02"}], "revision": 4, "wikidata": "", "countries": ["US"], "merged_into": null, "website_origin": null}', '{"ids": [], "city": "Rochester", "kind": "other", "name": "Mayo Clinic", "note": "", "slug": "mayo-clinic", "parent": null, "status": "active", "aliases": [{"kind": "alias", "text": "The Mayo"}], "regions": [], "website": "", "accounts": [{"url": "https://x.com/mayoclinic", "label": "", "since": null, "until": null, "handle": "mayoclinic", "status": "active", "checked": null, "evidence": [{"url": "", "kind": "website", "as_of": "2026-01", "source": "https://example.org", "licence": ""}], "platform": "x", "platform_id": "", "replaced_by": "", "missing_since": null, "disputed_since": null, "last_confirmed": "2026-01"}, {"url": "https://x.com/mayoclinicen", "label": "", "since": "2026-03-02", "until": null, "handle": "mayoclinicen", "status": "active", "checked": null, "evidence": [{"url": "", "kind": "moderator", "as_of": "2026-03-02", "source": "SVS5H2", "licence": ""}], "platform": "x", "platform_id": "", "replaced_by": "", "missing_since": null, "disputed_since": null, "last_confirmed": "2026-03-02"}], "revision": 7, "wikidata": "", "countries": ["US"], "merged_into": null, "website_origin": null}', '2026-03-02 12:00:00+00', 'safety', NULL);
INSERT INTO public.changes VALUES (8, 'mercy-hospital', '{"ids": [], "city": "Springfield", "kind": "other", "name": "Mercy Hospital", "note": "", "slug": "mercy-hospital", "parent": null, "status": "active", "aliases": [], "regions": [], "website": "", "accounts": [{"url": "https://x.com/mercyhealth", "label": "", "since": null, "until": null, "handle": "mercyhealth", "status": "active", "checked": null, "evidence": [{"url": "", "kind": "website", "as_of": "2026-01", "source": "https://example.org", "licence": ""}], "platform": "x", "platform_id": "", "replaced_by": "", "missing_since": null, "disputed_since": null, "last_confirmed": "2026-01"}], "revision": 2, "wikidata": "", "countries": ["US"], "merged_into": null, "website_origin": null}', '{"ids": [], "city": "Springfield", "kind": "other", "name": "Mercy Hospital", "note": "", "slug": "mercy-hospital", "parent": null, "status": "active", "aliases": [], "regions": [], "website": "", "accounts": [{"url": "https://x.com/mercyhealth", "label": "", "since": null, "until": null, "handle": "mercyhealth", "status": "active", "checked": null, "evidence": [{"url": "", "kind": "website", "as_of": "2026-01", "source": "https://example.org", "licence": ""}], "platform": "x", "platform_id": "", "replaced_by": "", "missing_since": null, "disputed_since": "2026-03-02T12:00:00Z", "last_confirmed": "2026-01"}], "revision": 8, "wikidata": "", "countries": ["US"], "merged_into": null, "website_origin": null}', '2026-03-02 12:00:00+00', 'safety', NULL);
INSERT INTO public.decisions VALUES (1, 1, 1, 'approve', 'null', '{}', 3, '2026-03-02 12:00:00+00', false);
INSERT INTO public.decisions VALUES (2, 2, 1, 'approve', 'null', '{}', 4, '2026-03-02 12:00:00+00', false);
INSERT INTO public.decisions VALUES (3, 3, 1, 'approve', 'null', '{}', 3, '2026-03-02 12:00:00+00', true);
INSERT INTO public.decisions VALUES (4, 3, 2, 'undo', 'null', '{}', 3, '2026-03-02 12:00:00+00', false);
INSERT INTO public.decisions VALUES (5, 4, 1, 'reject', '{"code": "own", "text": "we could not reach them"}', '{}', 3, '2026-03-02 12:00:00+00', false);
INSERT INTO public.drafts VALUES (1, 1, 3, 'new', '{"name": "Half a Hospital"}', 1, '2026-03-02 12:00:00+00', '2026-01-01 00:00:00+00');
INSERT INTO public.event_keys VALUES ('b74a1fe92e9044f5b09c19fb142698a6b9fa24789bbb015cffd20895de80d9e7', 1, '{"seed": "829b775c0f96fe9c19e60b37ca2898c1"}', '2026-01-01 00:00:00+00');
INSERT INTO public.event_keys VALUES ('e30d1b638fde9f160985184673bcaf776c39cb37f2f32c42c4d3550789279f05', 2, '{}', '2026-01-01 00:00:00+00');
INSERT INTO public.event_keys VALUES ('135baffeff542627a7ca7a5ec73eeb908d0803034ccb63079f47e03673532964', 1, '{}', '2026-01-01 00:00:00+00');
INSERT INTO public.event_keys VALUES ('189f7875b6e4ca6f48b7a6088b23d84865623e94461d898c63c4dc4bb9cfbaf2', 1, '{}', '2026-01-01 00:00:00+00');
INSERT INTO public.event_keys VALUES ('c83c161f0c0cc772665ba37a78ffa3d5565c72d3fd5dd5182c96020f97b6514b', 3, '{"seed": "a23d16112341377946b90dbe512ca6fe"}', '2026-01-01 00:00:00+00');
INSERT INTO public.event_keys VALUES ('1f9dd1a2c228acaa158473700f867b8c4f53d4c2d63b673e6782e53091f9819e', 1, '{"submission": "SJGXF3"}', '2026-01-01 00:00:00+00');
INSERT INTO public.event_keys VALUES ('2788cf64818639e710c37e70f5f93a3f52338beebb23d65c045cef64ee58bbed', 3, '{"submission": "SJGXF3"}', '2026-01-01 00:00:00+00');
INSERT INTO public.event_keys VALUES ('123b32f4f022b84e9215d41fe5d98627e24e7a251925a91edba08b74bfe862f5', 1, '{"submission": "SVS5H2"}', '2026-01-01 00:00:00+00');
INSERT INTO public.event_keys VALUES ('dbfdc95c48f02fefdbe44cefe431a768485c81ce9bc650aaebe1f983b7ebc607', 4, '{"submission": "SVS5H2"}', '2026-01-01 00:00:00+00');
INSERT INTO public.event_keys VALUES ('00be3ddddcddd1d04097f8593202c7dd2559c7d86b524053d91b44af3b185058', 1, '{"submission": "SNSJ3Q"}', '2026-01-01 00:00:00+00');
INSERT INTO public.event_keys VALUES ('a5d260592aa3d015ddcad7c86b8385c0f99ec3d5b5e5fd7ff6c9085902f3cc1f', 3, '{"submission": "SNSJ3Q"}', '2026-01-01 00:00:00+00');
INSERT INTO public.event_keys VALUES ('7108b50911177b99d74e62f5c722ae95fcb48f49ec286b01dc4788b7ba3e3121', 3, '{"submission": "SNSJ3Q"}', '2026-01-01 00:00:00+00');
INSERT INTO public.event_keys VALUES ('6d1df0521cb76238b0dda7fcd36c506466d783de97fa90e1629bdca9ddef6a79', 3, '{}', '2026-01-01 00:00:00+00');
INSERT INTO public.event_keys VALUES ('259aee4c6a1825a6b541f80179411f3437c8809fc5576a47d3f3267c39f375ab', 5, '{"submission": "S9YJ0Z"}', '2026-01-01 00:00:00+00');
INSERT INTO public.event_keys VALUES ('f053e1cc3533a9c71829539a85d2c0a853d7909d1cdedf93f90026f121a70b64', 3, '{"submission": "S9YJ0Z"}', '2026-01-01 00:00:00+00');
INSERT INTO public.event_keys VALUES ('48fb36b7d665b93b4fd93ec6f7c485d30f28a38cf9e9ea40f943b1fa2be42d87', 3, '{}', '2026-01-01 00:00:00+00');
INSERT INTO public.event_keys VALUES ('be15cce071f4b7bc1818b96769e11eda8af8d3761b035ecb7539d95ddb7d78c4', 1, '{"submission": "S6H82C"}', '2026-01-01 00:00:00+00');
INSERT INTO public.event_keys VALUES ('cd53a5fd306baa7aee018e27a29f2d4395822365aa03f06ec0b367c814556e51', 3, '{"submission": "S6H82C"}', '2026-01-01 00:00:00+00');
INSERT INTO public.event_keys VALUES ('b14195eafdec1e84ee781db7138a443dd6968dddd4b8dfbc2723e4ea464b8f49', 6, '{"submission": "S3ZFTT"}', '2026-01-01 00:00:00+00');
INSERT INTO public.event_keys VALUES ('e7c5f49ddc08d6092ebdea2c9f485ed0d9f69c29bf7372cfb9eae265908d6a46', 3, '{"submission": "S3ZFTT"}', '2026-01-01 00:00:00+00');
INSERT INTO public.event_keys VALUES ('265678b7d80bb2c093dc7dcd511e1404316e40f23374fb7b3708fe291c166dff', 1, '{"submission": "SPXBDA"}', '2026-01-01 00:00:00+00');
INSERT INTO public.event_keys VALUES ('64c20be83803ffaef200059efa1381c44fa9ead127005745915d8e79da95b670', 4, '{}', '2026-01-01 00:00:00+00');
INSERT INTO public.event_keys VALUES ('fde008ca1de2abe54ec0fda907687e283685bc60ef28212e3c3e27ff23d6e28e', 1, '{}', '2026-01-01 00:00:00+00');
INSERT INTO public.exchanges VALUES (1, 5, 'Is that the city hospital?', 3, '2026-03-02 12:00:00+00', '', NULL);
INSERT INTO public.head VALUES (1, 8, 22, '17716a08782ca6c22ac268210bfdbb0825142c098051a12760152092851acd4f', '');
INSERT INTO public.identities VALUES (1, 1, 'console', 'here', 'ana', 'Ana');
INSERT INTO public.identities VALUES (2, 1, 'slack', 'T1', 'U1', 'ana.k');
INSERT INTO public.identities VALUES (3, 3, 'console', 'here', 'ben', 'Ben');
INSERT INTO public.identities VALUES (4, 4, 'console', 'here', 'carla', 'Carla');
INSERT INTO public.identities VALUES (5, 5, 'telegram', '42', '7', 'Eve');
INSERT INTO public.identities VALUES (6, 6, 'console', 'here', 'dora', 'Dora');
INSERT INTO public.inbox VALUES (1, 'telegram', '42', '1.7', '7', '{}', '2026-01-01 00:00:00+00');
INSERT INTO public.leases VALUES ('clock', '2026-03-02T12:00:00+00:00', '2026-01-01 00:00:00+00');
INSERT INTO public.leases VALUES ('telegram/42', 'host/1', '2026-03-02 12:00:12+00');
INSERT INTO public.link_codes VALUES ('b1d6310a7e500979cb763f7a309df77080b87e182b2585042b6f73ac5b8a2a96', 3, '2026-03-02 12:10:00+00', '2026-01-01 00:10:00+00');
INSERT INTO public.moves VALUES ('telegram', '42', '-1', 'C0LOST');
INSERT INTO public.notices VALUES (1, 'card', 2, 1, NULL, '{}', '2026-03-02 12:00:00+00', '2026-03-02 12:00:00+00', 1, '', NULL, '2026-01-01 00:00:00+00', 'delivered', '');
INSERT INTO public.notices VALUES (2, 'card', 2, 1, NULL, '{}', '2026-03-02 12:00:00+00', '2026-03-02 12:00:00+00', 0, '', NULL, NULL, '', '');
INSERT INTO public.notices VALUES (3, 'outcome', 3, 1, 1, '{}', '2026-03-02 12:00:00+00', '2026-03-02 12:00:00+00', 0, '', NULL, NULL, '', '');
INSERT INTO public.notices VALUES (4, 'published', 1, 1, NULL, '{}', '2026-03-02 12:00:00+00', '2026-03-02 12:00:00+00', 0, '', NULL, NULL, '', '');
INSERT INTO public.notices VALUES (5, 'card', 2, 2, NULL, '{}', '2026-03-02 12:00:00+00', '2026-03-02 12:00:00+00', 0, '', NULL, NULL, '', '');
INSERT INTO public.notices VALUES (6, 'card', 2, 2, NULL, '{}', '2026-03-02 12:00:00+00', '2026-03-02 12:00:00+00', 0, '', NULL, NULL, '', '');
INSERT INTO public.notices VALUES (7, 'outcome', 3, 2, 1, '{}', '2026-03-02 12:00:00+00', '2026-03-02 12:00:00+00', 0, '', NULL, NULL, '', '');
INSERT INTO public.notices VALUES (8, 'published', 1, 2, NULL, '{}', '2026-03-02 12:00:00+00', '2026-03-02 12:00:00+00', 0, '', NULL, NULL, '', '');
INSERT INTO public.notices VALUES (9, 'card', 2, 3, NULL, '{}', '2026-03-02 12:00:00+00', '2026-03-02 12:00:00+00', 0, '', NULL, NULL, '', '');
INSERT INTO public.notices VALUES (10, 'card', 2, 3, NULL, '{}', '2026-03-02 12:00:00+00', '2026-03-02 12:00:00+00', 0, '', NULL, NULL, '', '');
INSERT INTO public.notices VALUES (11, 'outcome', 3, 3, 1, '{}', '2026-03-02 12:00:00+00', '2026-03-02 12:00:00+00', 0, '', NULL, NULL, '', '');
INSERT INTO public.notices VALUES (12, 'published', 1, 3, NULL, '{}', '2026-03-02 12:00:00+00', '2026-03-02 12:00:00+00', 0, '', NULL, NULL, '', '');
INSERT INTO public.notices VALUES (13, 'card', 2, 3, NULL, '{}', '2026-03-02 12:00:00+00', '2026-03-02 12:00:00+00', 0, '', NULL, NULL, '', '');
INSERT INTO public.notices VALUES (14, 'outcome', 3, 3, 1, '{}', '2026-03-02 12:00:00+00', '2026-03-02 12:00:00+00', 0, '', NULL, NULL, '', '');
INSERT INTO public.notices VALUES (15, 'published', 1, 3, NULL, '{}', '2026-03-02 12:00:00+00', '2026-03-02 12:00:00+00', 0, '', NULL, NULL, '', '');
INSERT INTO public.notices VALUES (16, 'card', 2, 4, NULL, '{}', '2026-03-02 12:00:00+00', '2026-03-02 12:00:00+00', 0, '', NULL, NULL, '', '');
INSERT INTO public.notices VALUES (17, 'card', 2, 4, NULL, '{}', '2026-03-02 12:00:00+00', '2026-03-02 12:00:00+00', 0, '', NULL, NULL, '', '');
INSERT INTO public.notices VALUES (18, 'outcome', 4, 4, 5, '{}', '2026-03-02 12:00:00+00', '2026-03-02 12:00:00+00', 0, '', NULL, NULL, '', '');
INSERT INTO public.notices VALUES (19, 'card', 2, 4, NULL, '{}', '2026-03-02 12:00:00+00', '2026-03-02 12:00:00+00', 0, '', NULL, NULL, '', '');
INSERT INTO public.notices VALUES (20, 'card', 2, 5, NULL, '{}', '2026-03-02 12:00:00+00', '2026-03-02 12:00:00+00', 0, '', NULL, NULL, '', '');
INSERT INTO public.notices VALUES (21, 'card', 2, 5, NULL, '{}', '2026-03-02 12:00:00+00', '2026-03-02 12:00:00+00', 0, '', NULL, NULL, '', '');
INSERT INTO public.notices VALUES (22, 'question', 3, 5, 1, '{}', '2026-03-02 12:00:00+00', '2026-03-02 12:00:00+00', 0, '', NULL, NULL, '', '');
INSERT INTO public.notices VALUES (23, 'card', 2, 6, NULL, '{}', '2026-03-02 12:00:00+00', '2026-03-02 12:00:00+00', 0, '', NULL, NULL, '', '');
INSERT INTO public.notices VALUES (24, 'card', 2, 6, NULL, '{}', '2026-03-02 12:00:00+00', '2026-03-02 12:00:00+00', 0, '', NULL, NULL, '', '');
INSERT INTO public.notices VALUES (25, 'card', 2, 7, NULL, '{}', '2026-03-02 12:00:00+00', '2026-03-02 12:00:00+00', 0, '', NULL, NULL, '', '');
INSERT INTO public.notices VALUES (26, 'security', 2, NULL, 4, '{"slug": "mercy-hospital", "action": "disputed", "handle": "mercyhealth", "reason": "taken over", "platform": "x"}', '2026-03-02 12:00:00+00', '2026-03-02 12:00:00+00', 0, '', NULL, NULL, '', '');
INSERT INTO public.organizations VALUES (3, 'saint-elsewhere', 'Saint Elsewhere', 'hospital', '', '', '', '', NULL, 'active', NULL, 3, 'saint elsewhere', '', '', '', 'null', 'null');
INSERT INTO public.organizations VALUES (1, 'mayo-clinic', 'Mayo Clinic', 'other', 'Rochester', '', '', '', NULL, 'active', NULL, 7, 'mayo clinic', 'rochester', '', '', 'null', 'null');
INSERT INTO public.organizations VALUES (2, 'mercy-hospital', 'Mercy Hospital', 'other', 'Springfield', '', '', '', NULL, 'active', NULL, 8, 'mercy hospital', 'springfield', '', '', 'null', 'null');
INSERT INTO public.people VALUES (2, '', NULL, '2026-03-02 12:00:00+00', NULL, 1);
INSERT INTO public.people VALUES (1, 'es', 3, '2026-03-02 12:00:00+00', NULL, NULL);
INSERT INTO public.people VALUES (3, '', NULL, '2026-03-02 12:00:00+00', NULL, NULL);
INSERT INTO public.people VALUES (4, '', NULL, '2026-03-02 12:00:00+00', NULL, NULL);
INSERT INTO public.people VALUES (5, '', NULL, '2026-03-02 12:00:00+00', NULL, NULL);
INSERT INTO public.people VALUES (6, '', NULL, '2026-03-02 12:00:00+00', NULL, NULL);
INSERT INTO public.places VALUES (1, 1, 'country', 'US', 'us', 0);
INSERT INTO public.places VALUES (2, 2, 'country', 'US', 'us', 0);
INSERT INTO public.rooms VALUES (1, 'console', 'here', 'feed', '', '', 'feed', '');
INSERT INTO public.rooms VALUES (2, 'console', 'here', 'moderators', '', '', 'moderators', '');
INSERT INTO public.rooms VALUES (3, 'console', 'here', 'ana', '', '', 'private', '');
INSERT INTO public.rooms VALUES (4, 'telegram', '42', '7', '', '', 'private', '');
INSERT INTO public.rooms VALUES (5, 'console', 'here', 'dora', '', '', 'private', '');
INSERT INTO public.rooms VALUES (6, 'slack', 'T1', 'U1', '', '', 'private', '');
INSERT INTO public.rooms VALUES (7, 'slack', 'T1', 'C0LOST', '', '', 'shared', 'archived');
INSERT INTO public.submissions VALUES (1, 'SJGXF3', 'new_organization', '{"city": "", "kind": "hospital", "name": "Saint Elsewhere", "note": "", "region": "", "aliases": [], "country": "", "website": "", "accounts": [{"url": "https://x.com/saintelsewhere", "label": "", "handle": "saintelsewhere", "platform": "x", "platform_id": ""}]}', NULL, 'hospital', 'approved', 2, 1, 3, 'console', '2026-03-02 12:00:00+00', NULL, NULL, NULL, '2026-03-03 12:00:00+00', 'new:saint elsewhere');
INSERT INTO public.submissions VALUES (2, 'SVS5H2', 'more_accounts', '{"note": "", "slug": "mayo-clinic", "accounts": [{"url": "https://x.com/mayoclinicen", "label": "", "handle": "mayoclinicen", "platform": "x", "platform_id": ""}]}', 'mayo-clinic', 'other', 'approved', 2, 1, 3, 'console', '2026-03-02 12:00:00+00', NULL, NULL, NULL, '2026-03-03 12:00:00+00', 'accounts:mayo-clinic');
INSERT INTO public.submissions VALUES (3, 'SNSJ3Q', 'new_organization', '{"city": "", "kind": "hospital", "name": "Undone Clinic", "note": "", "region": "", "aliases": [], "country": "", "website": "", "accounts": [{"url": "https://x.com/undoneclinic", "label": "", "handle": "undoneclinic", "platform": "x", "platform_id": ""}]}', NULL, 'hospital', 'pending', 3, 1, 3, 'console', '2026-03-02 12:00:00+00', NULL, NULL, NULL, NULL, 'new:undone clinic');
INSERT INTO public.submissions VALUES (4, 'S9YJ0Z', 'new_organization', '{"city": "", "kind": "hospital", "name": "Fake Hospital", "note": "", "region": "", "aliases": [], "country": "", "website": "", "accounts": [{"url": "https://x.com/fakehospital", "label": "", "handle": "fakehospital", "platform": "x", "platform_id": ""}]}', NULL, 'hospital', 'rejected', 2, 5, 4, 'telegram', '2026-03-02 12:00:00+00', NULL, NULL, NULL, '2026-03-03 12:00:00+00', 'new:fake hospital');
INSERT INTO public.submissions VALUES (5, 'S6H82C', 'new_organization', '{"city": "", "kind": "hospital", "name": "Doubtful Clinic", "note": "", "region": "", "aliases": [], "country": "", "website": "", "accounts": [{"url": "https://x.com/doubtfulclinic", "label": "", "handle": "doubtfulclinic", "platform": "x", "platform_id": ""}]}', NULL, 'hospital', 'asked', 2, 1, 3, 'console', '2026-03-02 12:00:00+00', NULL, NULL, NULL, NULL, 'new:doubtful clinic');
INSERT INTO public.submissions VALUES (6, 'S3ZFTT', 'new_organization', '{"city": "", "kind": "hospital", "name": "Claimed Clinic", "note": "", "region": "", "aliases": [], "country": "", "website": "", "accounts": [{"url": "https://x.com/claimedclinic", "label": "", "handle": "claimedclinic", "platform": "x", "platform_id": ""}]}', NULL, 'hospital', 'pending', 2, 6, 5, 'console', '2026-03-02 12:00:00+00', 3, '2026-03-02 12:30:00+00', NULL, NULL, 'new:claimed clinic');
INSERT INTO public.submissions VALUES (7, 'SPXBDA', 'new_organization', '{"city": "", "kind": "hospital", "name": "Waiting Clinic", "note": "", "region": "", "aliases": [], "country": "", "website": "", "accounts": [{"url": "https://x.com/waitingclinic", "label": "", "handle": "waitingclinic", "platform": "x", "platform_id": ""}]}', NULL, 'hospital', 'pending', 1, 1, 6, 'slack', '2026-03-02 12:00:00+00', NULL, NULL, NULL, NULL, 'new:waiting clinic');
INSERT INTO public.tokens VALUES ('cImNr9oj8Fuj', '{"slug": "mayo-clinic"}', '2026-01-31 00:00:00+00');
SELECT pg_catalog.setval('public.accounts_id_seq', 7, true);
SELECT pg_catalog.setval('public.aliases_id_seq', 1, true);
SELECT pg_catalog.setval('public.blocks_id_seq', 1, true);
SELECT pg_catalog.setval('public.cards_id_seq', 1, true);
SELECT pg_catalog.setval('public.decisions_id_seq', 5, true);
SELECT pg_catalog.setval('public.drafts_id_seq', 1, true);
SELECT pg_catalog.setval('public.exchanges_id_seq', 1, true);
SELECT pg_catalog.setval('public.followers_id_seq', 1, false);
SELECT pg_catalog.setval('public.head_id_seq', 1, false);
SELECT pg_catalog.setval('public.identities_id_seq', 6, true);
SELECT pg_catalog.setval('public.inbox_id_seq', 1, true);
SELECT pg_catalog.setval('public.notices_id_seq', 26, true);
SELECT pg_catalog.setval('public.organizations_id_seq', 4, true);
SELECT pg_catalog.setval('public.ownership_proofs_id_seq', 1, false);
SELECT pg_catalog.setval('public.people_id_seq', 6, true);
SELECT pg_catalog.setval('public.places_id_seq', 2, true);
SELECT pg_catalog.setval('public.rooms_id_seq', 7, true);
SELECT pg_catalog.setval('public.sightings_id_seq', 1, false);
SELECT pg_catalog.setval('public.submissions_id_seq', 7, true);
SELECT pg_catalog.setval('public.tasks_id_seq', 1, false);
ALTER TABLE ONLY public.alembic_version
    ADD CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num);
ALTER TABLE ONLY public.accounts
    ADD CONSTRAINT pk_accounts PRIMARY KEY (id);
ALTER TABLE ONLY public.aliases
    ADD CONSTRAINT pk_aliases PRIMARY KEY (id);
ALTER TABLE ONLY public.asked
    ADD CONSTRAINT pk_asked PRIMARY KEY (question, slug);
ALTER TABLE ONLY public.audit
    ADD CONSTRAINT pk_audit PRIMARY KEY (seq);
ALTER TABLE ONLY public.blocks
    ADD CONSTRAINT pk_blocks PRIMARY KEY (id);
ALTER TABLE ONLY public.cards
    ADD CONSTRAINT pk_cards PRIMARY KEY (id);
ALTER TABLE ONLY public.changes
    ADD CONSTRAINT pk_changes PRIMARY KEY (revision);
ALTER TABLE ONLY public.decisions
    ADD CONSTRAINT pk_decisions PRIMARY KEY (id);
ALTER TABLE ONLY public.drafts
    ADD CONSTRAINT pk_drafts PRIMARY KEY (id);
ALTER TABLE ONLY public.event_keys
    ADD CONSTRAINT pk_event_keys PRIMARY KEY (key);
ALTER TABLE ONLY public.exchanges
    ADD CONSTRAINT pk_exchanges PRIMARY KEY (id);
ALTER TABLE ONLY public.followers
    ADD CONSTRAINT pk_followers PRIMARY KEY (id);
ALTER TABLE ONLY public.head
    ADD CONSTRAINT pk_head PRIMARY KEY (id);
ALTER TABLE ONLY public.identities
    ADD CONSTRAINT pk_identities PRIMARY KEY (id);
ALTER TABLE ONLY public.inbox
    ADD CONSTRAINT pk_inbox PRIMARY KEY (id);
ALTER TABLE ONLY public.leases
    ADD CONSTRAINT pk_leases PRIMARY KEY (name);
ALTER TABLE ONLY public.link_codes
    ADD CONSTRAINT pk_link_codes PRIMARY KEY (code_hash);
ALTER TABLE ONLY public.looks
    ADD CONSTRAINT pk_looks PRIMARY KEY (slug);
ALTER TABLE ONLY public.moves
    ADD CONSTRAINT pk_moves PRIMARY KEY (venue, tenant, key);
ALTER TABLE ONLY public.notices
    ADD CONSTRAINT pk_notices PRIMARY KEY (id);
ALTER TABLE ONLY public.organizations
    ADD CONSTRAINT pk_organizations PRIMARY KEY (id);
ALTER TABLE ONLY public.ownership_proofs
    ADD CONSTRAINT pk_ownership_proofs PRIMARY KEY (id);
ALTER TABLE ONLY public.people
    ADD CONSTRAINT pk_people PRIMARY KEY (id);
ALTER TABLE ONLY public.places
    ADD CONSTRAINT pk_places PRIMARY KEY (id);
ALTER TABLE ONLY public.rooms
    ADD CONSTRAINT pk_rooms PRIMARY KEY (id);
ALTER TABLE ONLY public.sightings
    ADD CONSTRAINT pk_sightings PRIMARY KEY (id);
ALTER TABLE ONLY public.submissions
    ADD CONSTRAINT pk_submissions PRIMARY KEY (id);
ALTER TABLE ONLY public.tasks
    ADD CONSTRAINT pk_tasks PRIMARY KEY (id);
ALTER TABLE ONLY public.tokens
    ADD CONSTRAINT pk_tokens PRIMARY KEY (id);
ALTER TABLE ONLY public.cards
    ADD CONSTRAINT uq_cards_submission_id_room_id UNIQUE (submission_id, room_id);
ALTER TABLE ONLY public.decisions
    ADD CONSTRAINT uq_decisions_submission_id_version UNIQUE (submission_id, version);
ALTER TABLE ONLY public.drafts
    ADD CONSTRAINT uq_drafts_person_id_room_id_form UNIQUE (person_id, room_id, form);
ALTER TABLE ONLY public.followers
    ADD CONSTRAINT uq_followers_slug_room_id UNIQUE (slug, room_id);
ALTER TABLE ONLY public.identities
    ADD CONSTRAINT uq_identities_venue_tenant_key UNIQUE (venue, tenant, key);
ALTER TABLE ONLY public.inbox
    ADD CONSTRAINT uq_inbox_venue_tenant_key UNIQUE (venue, tenant, key);
ALTER TABLE ONLY public.organizations
    ADD CONSTRAINT uq_organizations_slug UNIQUE (slug);
ALTER TABLE ONLY public.rooms
    ADD CONSTRAINT uq_rooms_venue_tenant_key_topic UNIQUE (venue, tenant, key, topic);
ALTER TABLE ONLY public.sightings
    ADD CONSTRAINT uq_sightings_slug_platform_same_as UNIQUE (slug, platform, same_as);
ALTER TABLE ONLY public.submissions
    ADD CONSTRAINT uq_submissions_public_id UNIQUE (public_id);
CREATE INDEX ix_accounts_organization_id ON public.accounts USING btree (organization_id);
CREATE INDEX ix_accounts_platform_id ON public.accounts USING btree (platform_id);
CREATE INDEX ix_accounts_same_as ON public.accounts USING btree (same_as);
CREATE INDEX ix_aliases_organization_id ON public.aliases USING btree (organization_id);
CREATE INDEX ix_audit_actor_at ON public.audit USING btree (actor, at);
CREATE INDEX ix_blocks_identity_hash ON public.blocks USING btree (identity_hash);
CREATE INDEX ix_changes_decision_id ON public.changes USING btree (decision_id);
CREATE INDEX ix_changes_news ON public.changes USING btree (origin, revision);
CREATE INDEX ix_changes_slug ON public.changes USING btree (slug);
CREATE INDEX ix_decisions_at ON public.decisions USING btree (at);
CREATE INDEX ix_drafts_elapsed_at ON public.drafts USING btree (elapsed_at);
CREATE INDEX ix_event_keys_at ON public.event_keys USING btree (at);
CREATE INDEX ix_event_keys_person_id ON public.event_keys USING btree (person_id);
CREATE INDEX ix_exchanges_submission_id ON public.exchanges USING btree (submission_id);
CREATE INDEX ix_followers_room_id ON public.followers USING btree (room_id);
CREATE INDEX ix_followers_slug ON public.followers USING btree (slug);
CREATE INDEX ix_identities_person_id ON public.identities USING btree (person_id);
CREATE INDEX ix_link_codes_elapsed_until ON public.link_codes USING btree (elapsed_until);
CREATE INDEX ix_looks_due ON public.looks USING btree (wanted_at, due_at);
CREATE INDEX ix_notices_due ON public.notices USING btree (settled_at, due_at);
CREATE INDEX ix_notices_room ON public.notices USING btree (room_id, settled_at);
CREATE INDEX ix_notices_submission_id ON public.notices USING btree (submission_id);
CREATE INDEX ix_organizations_city_as ON public.organizations USING btree (city_as);
CREATE INDEX ix_organizations_domain ON public.organizations USING btree (domain);
CREATE INDEX ix_organizations_kind ON public.organizations USING btree (kind);
CREATE INDEX ix_organizations_listed ON public.organizations USING btree (status, sorted_as, slug);
CREATE INDEX ix_organizations_merged_into ON public.organizations USING btree (merged_into);
CREATE INDEX ix_organizations_parent ON public.organizations USING btree (parent);
CREATE INDEX ix_organizations_revision ON public.organizations USING btree (revision);
CREATE INDEX ix_organizations_sorted_as ON public.organizations USING btree (sorted_as);
CREATE INDEX ix_ownership_proofs_due ON public.ownership_proofs USING btree (due_at);
CREATE INDEX ix_ownership_proofs_person_id ON public.ownership_proofs USING btree (person_id);
CREATE INDEX ix_ownership_proofs_slug ON public.ownership_proofs USING btree (slug);
CREATE INDEX ix_people_joined_to ON public.people USING btree (joined_to);
CREATE INDEX ix_places_lookup ON public.places USING btree (level, value_as, organization_id);
CREATE INDEX ix_places_organization_id ON public.places USING btree (organization_id);
CREATE INDEX ix_rooms_role ON public.rooms USING btree (role);
CREATE INDEX ix_sightings_same_as ON public.sightings USING btree (same_as);
CREATE INDEX ix_submissions_about ON public.submissions USING btree (about);
CREATE INDEX ix_submissions_claimed_until ON public.submissions USING btree (claimed_until);
CREATE INDEX ix_submissions_queue ON public.submissions USING btree (state, submitted_at);
CREATE INDEX ix_submissions_submitted_at ON public.submissions USING btree (submitted_at);
CREATE INDEX ix_submissions_submitter_id ON public.submissions USING btree (submitter_id);
CREATE INDEX ix_submissions_target ON public.submissions USING btree (target);
CREATE INDEX ix_tasks_about ON public.tasks USING btree (about, closed_at);
CREATE INDEX ix_tasks_open ON public.tasks USING btree (closed_at, asked);
CREATE INDEX ix_tasks_slug ON public.tasks USING btree (slug);
CREATE INDEX ix_tokens_elapsed_until ON public.tokens USING btree (elapsed_until);
CREATE UNIQUE INDEX uq_accounts_owner ON public.accounts USING btree (platform, same_as) WHERE ((status)::text <> 'retired'::text);
ALTER TABLE ONLY public.accounts
    ADD CONSTRAINT fk_accounts_organization_id_organizations FOREIGN KEY (organization_id) REFERENCES public.organizations(id);
ALTER TABLE ONLY public.aliases
    ADD CONSTRAINT fk_aliases_organization_id_organizations FOREIGN KEY (organization_id) REFERENCES public.organizations(id);
ALTER TABLE ONLY public.blocks
    ADD CONSTRAINT fk_blocks_by_id_people FOREIGN KEY (by_id) REFERENCES public.people(id);
ALTER TABLE ONLY public.blocks
    ADD CONSTRAINT fk_blocks_lifted_by_id_people FOREIGN KEY (lifted_by_id) REFERENCES public.people(id);
ALTER TABLE ONLY public.cards
    ADD CONSTRAINT fk_cards_room_id_rooms FOREIGN KEY (room_id) REFERENCES public.rooms(id);
ALTER TABLE ONLY public.cards
    ADD CONSTRAINT fk_cards_submission_id_submissions FOREIGN KEY (submission_id) REFERENCES public.submissions(id);
ALTER TABLE ONLY public.changes
    ADD CONSTRAINT fk_changes_decision_id_decisions FOREIGN KEY (decision_id) REFERENCES public.decisions(id);
ALTER TABLE ONLY public.decisions
    ADD CONSTRAINT fk_decisions_by_id_people FOREIGN KEY (by_id) REFERENCES public.people(id);
ALTER TABLE ONLY public.decisions
    ADD CONSTRAINT fk_decisions_submission_id_submissions FOREIGN KEY (submission_id) REFERENCES public.submissions(id);
ALTER TABLE ONLY public.drafts
    ADD CONSTRAINT fk_drafts_person_id_people FOREIGN KEY (person_id) REFERENCES public.people(id);
ALTER TABLE ONLY public.drafts
    ADD CONSTRAINT fk_drafts_room_id_rooms FOREIGN KEY (room_id) REFERENCES public.rooms(id);
ALTER TABLE ONLY public.event_keys
    ADD CONSTRAINT fk_event_keys_person_id_people FOREIGN KEY (person_id) REFERENCES public.people(id);
ALTER TABLE ONLY public.exchanges
    ADD CONSTRAINT fk_exchanges_asked_by_id_people FOREIGN KEY (asked_by_id) REFERENCES public.people(id);
ALTER TABLE ONLY public.exchanges
    ADD CONSTRAINT fk_exchanges_submission_id_submissions FOREIGN KEY (submission_id) REFERENCES public.submissions(id);
ALTER TABLE ONLY public.followers
    ADD CONSTRAINT fk_followers_room_id_rooms FOREIGN KEY (room_id) REFERENCES public.rooms(id);
ALTER TABLE ONLY public.identities
    ADD CONSTRAINT fk_identities_person_id_people FOREIGN KEY (person_id) REFERENCES public.people(id);
ALTER TABLE ONLY public.link_codes
    ADD CONSTRAINT fk_link_codes_person_id_people FOREIGN KEY (person_id) REFERENCES public.people(id);
ALTER TABLE ONLY public.notices
    ADD CONSTRAINT fk_notices_person_id_people FOREIGN KEY (person_id) REFERENCES public.people(id);
ALTER TABLE ONLY public.notices
    ADD CONSTRAINT fk_notices_room_id_rooms FOREIGN KEY (room_id) REFERENCES public.rooms(id);
ALTER TABLE ONLY public.notices
    ADD CONSTRAINT fk_notices_submission_id_submissions FOREIGN KEY (submission_id) REFERENCES public.submissions(id);
ALTER TABLE ONLY public.organizations
    ADD CONSTRAINT fk_organizations_merged_into_organizations FOREIGN KEY (merged_into) REFERENCES public.organizations(slug) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.organizations
    ADD CONSTRAINT fk_organizations_parent_organizations FOREIGN KEY (parent) REFERENCES public.organizations(slug) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.ownership_proofs
    ADD CONSTRAINT fk_ownership_proofs_person_id_people FOREIGN KEY (person_id) REFERENCES public.people(id);
ALTER TABLE ONLY public.ownership_proofs
    ADD CONSTRAINT fk_ownership_proofs_room_id_rooms FOREIGN KEY (room_id) REFERENCES public.rooms(id);
ALTER TABLE ONLY public.people
    ADD CONSTRAINT fk_people_hears_in_rooms FOREIGN KEY (hears_in) REFERENCES public.rooms(id);
ALTER TABLE ONLY public.people
    ADD CONSTRAINT fk_people_joined_to_people FOREIGN KEY (joined_to) REFERENCES public.people(id);
ALTER TABLE ONLY public.places
    ADD CONSTRAINT fk_places_organization_id_organizations FOREIGN KEY (organization_id) REFERENCES public.organizations(id);
ALTER TABLE ONLY public.submissions
    ADD CONSTRAINT fk_submissions_claimed_by_id_people FOREIGN KEY (claimed_by_id) REFERENCES public.people(id);
ALTER TABLE ONLY public.submissions
    ADD CONSTRAINT fk_submissions_reply_room_id_rooms FOREIGN KEY (reply_room_id) REFERENCES public.rooms(id);
ALTER TABLE ONLY public.submissions
    ADD CONSTRAINT fk_submissions_submitter_id_people FOREIGN KEY (submitter_id) REFERENCES public.people(id);
ALTER TABLE ONLY public.tasks
    ADD CONSTRAINT fk_tasks_closed_by_id_people FOREIGN KEY (closed_by_id) REFERENCES public.people(id);
