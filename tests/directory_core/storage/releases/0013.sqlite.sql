BEGIN TRANSACTION;
CREATE TABLE accounts (
	id INTEGER NOT NULL, 
	organization_id INTEGER NOT NULL, 
	position INTEGER NOT NULL, 
	platform VARCHAR(16) NOT NULL, 
	handle TEXT NOT NULL, 
	same_as TEXT NOT NULL, 
	platform_id TEXT NOT NULL, 
	url TEXT NOT NULL, 
	label TEXT NOT NULL, 
	status VARCHAR(16) NOT NULL, 
	since VARCHAR(10), 
	last_confirmed VARCHAR(10), 
	disputed_since DATETIME, 
	evidence JSON NOT NULL, 
	checked VARCHAR(10), 
	missing_since VARCHAR(10), 
	until VARCHAR(10), 
	replaced_by TEXT DEFAULT '' NOT NULL, 
	CONSTRAINT pk_accounts PRIMARY KEY (id), 
	CONSTRAINT fk_accounts_organization_id_organizations FOREIGN KEY(organization_id) REFERENCES organizations (id)
);
INSERT INTO "accounts" VALUES(3,3,0,'x','saintelsewhere','saintelsewhere','','https://x.com/saintelsewhere','','active','2026-03-02','2026-03-02',NULL,'[{"kind": "moderator", "source": "S4AB62", "licence": "", "as_of": "2026-03-02", "url": ""}]',NULL,NULL,NULL,'');
INSERT INTO "accounts" VALUES(4,1,0,'x','mayoclinic','mayoclinic','','https://x.com/mayoclinic','','active',NULL,'2026-01',NULL,'[{"kind": "website", "source": "https://example.org", "licence": "", "as_of": "2026-01", "url": ""}]',NULL,NULL,NULL,'');
INSERT INTO "accounts" VALUES(5,1,1,'x','mayoclinicen','mayoclinicen','','https://x.com/mayoclinicen','','active','2026-03-02','2026-03-02',NULL,'[{"kind": "moderator", "source": "SH3CHT", "licence": "", "as_of": "2026-03-02", "url": ""}]',NULL,NULL,NULL,'');
INSERT INTO "accounts" VALUES(6,2,0,'x','mercyhealth','mercyhealth','','https://x.com/mercyhealth','','active',NULL,'2026-01','2026-03-02 12:00:00.000000','[{"kind": "website", "source": "https://example.org", "licence": "", "as_of": "2026-01", "url": ""}]',NULL,NULL,NULL,'');
CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO "alembic_version" VALUES('0013');
CREATE TABLE aliases (
	id INTEGER NOT NULL, 
	organization_id INTEGER NOT NULL, 
	text TEXT NOT NULL, 
	kind VARCHAR(16) NOT NULL, 
	position INTEGER NOT NULL, 
	CONSTRAINT pk_aliases PRIMARY KEY (id), 
	CONSTRAINT fk_aliases_organization_id_organizations FOREIGN KEY(organization_id) REFERENCES organizations (id)
);
INSERT INTO "aliases" VALUES(1,1,'The Mayo','alias',0);
CREATE TABLE asked (
	question VARCHAR(200) NOT NULL, 
	slug VARCHAR(40) NOT NULL, 
	times INTEGER NOT NULL, 
	last_on VARCHAR(10) NOT NULL, 
	CONSTRAINT pk_asked PRIMARY KEY (question, slug)
);
INSERT INTO "asked" VALUES('lost clinic','',2,'2026-03-02');
CREATE TABLE audit (
	seq INTEGER NOT NULL, 
	at DATETIME NOT NULL, 
	actor INTEGER, 
	action VARCHAR(32) NOT NULL, 
	subject VARCHAR(64) NOT NULL, 
	facts JSON NOT NULL, 
	previous VARCHAR(64) NOT NULL, 
	hash VARCHAR(64) NOT NULL, 
	CONSTRAINT pk_audit PRIMARY KEY (seq)
);
INSERT INTO "audit" VALUES(1,'2026-03-02 12:00:00.000000',NULL,'loaded','testing','{"added": 2, "since": 1, "until": 2, "changes": "e393e02c3ea85aeffe134c0f55172ffda4df4feef57f95c8e24c0685168d9254"}','0000000000000000000000000000000000000000000000000000000000000000','841275825271c13565ba6d3b8277bc354b4c55cd9380ce70694d5ecf9bbe06df');
INSERT INTO "audit" VALUES(2,'2026-03-02 12:00:00.000000',1,'made_link_code','person 1','{}','841275825271c13565ba6d3b8277bc354b4c55cd9380ce70694d5ecf9bbe06df','aa44b9969d7d0e95be338a4daf5f1022782fc1418dba144ff4ada259fcf2b263');
INSERT INTO "audit" VALUES(3,'2026-03-02 12:00:00.000000',2,'joined','person 1','{"joined": 2}','aa44b9969d7d0e95be338a4daf5f1022782fc1418dba144ff4ada259fcf2b263','a9a17529282cb512f741be1fee6a1ec9921e7c2e564b2e0f273b0d3bee0a5bbd');
INSERT INTO "audit" VALUES(4,'2026-03-02 12:00:00.000000',3,'made_link_code','person 3','{}','a9a17529282cb512f741be1fee6a1ec9921e7c2e564b2e0f273b0d3bee0a5bbd','e0efabf6ba7660632206c6a39065385a7431018d64f849968e2f1acb75ae143f');
INSERT INTO "audit" VALUES(5,'2026-03-02 12:00:00.000000',1,'submitted','S4AB62','{"kind": "new_organization", "digest": "aae81d75b1c1c75bb7f0c9d56ee8a4dff0d2e091ef7b9986d057da2bbc74e752"}','e0efabf6ba7660632206c6a39065385a7431018d64f849968e2f1acb75ae143f','51cd6bd9e1f7fa48ce52102fd97320d9e189e8b3d06857965176421f4fee2722');
INSERT INTO "audit" VALUES(6,'2026-03-02 12:00:00.000000',3,'decided','S4AB62','{"verdict": "approve", "version": 1, "state": "approved", "proposal": "aae81d75b1c1c75bb7f0c9d56ee8a4dff0d2e091ef7b9986d057da2bbc74e752", "since": 3, "until": 3, "changes": "6a5f054a5b499c4c091dc251a1e10d87e6658780656a39dab716b16fcc984f1a"}','51cd6bd9e1f7fa48ce52102fd97320d9e189e8b3d06857965176421f4fee2722','4b47ba11b7397e90b03caaa3e9daf81b4a58800765f980884e0996fffcb1cd13');
INSERT INTO "audit" VALUES(7,'2026-03-02 12:00:00.000000',1,'submitted','SH3CHT','{"kind": "more_accounts", "digest": "538642f1cb47a0a8e778c7d7232cab8418d9c6c1552b66747cfe10d186c63d64"}','4b47ba11b7397e90b03caaa3e9daf81b4a58800765f980884e0996fffcb1cd13','dcd5d6bdb234e5825d44e6ffb70f4f113222d5f7e294141d6aa932269eb2cd8d');
INSERT INTO "audit" VALUES(8,'2026-03-02 12:00:00.000000',4,'decided','SH3CHT','{"verdict": "approve", "version": 1, "state": "approved", "proposal": "538642f1cb47a0a8e778c7d7232cab8418d9c6c1552b66747cfe10d186c63d64", "since": 4, "until": 4, "changes": "3513c4d6d5069813f83947ed5bf0fc516431641a7c0e78279c33271ca019def7"}','dcd5d6bdb234e5825d44e6ffb70f4f113222d5f7e294141d6aa932269eb2cd8d','b519d419612af15591b0e697cbe5882ce1044b9cee41fc48c3ebe13962a4d817');
INSERT INTO "audit" VALUES(9,'2026-03-02 12:00:00.000000',1,'submitted','S6KY5B','{"kind": "new_organization", "digest": "fbeb8d997b7d8400cc802925b92356b7c7deab485c1de7c3dfd90767fd5144ad"}','b519d419612af15591b0e697cbe5882ce1044b9cee41fc48c3ebe13962a4d817','f024b425ce9932fd27ea09de076669c2f22624706f9156c4f1f57dab166a141d');
INSERT INTO "audit" VALUES(10,'2026-03-02 12:00:00.000000',3,'decided','S6KY5B','{"verdict": "approve", "version": 1, "state": "approved", "proposal": "fbeb8d997b7d8400cc802925b92356b7c7deab485c1de7c3dfd90767fd5144ad", "since": 5, "until": 5, "changes": "3d7fa472db17fc401678be23dd5d550f1b2ac1958741d0d51ee713f499b8eeb1"}','f024b425ce9932fd27ea09de076669c2f22624706f9156c4f1f57dab166a141d','7693d884f5fa88c3ae199f43a40c04d165078c8252da8de7e23260d1925bf044');
INSERT INTO "audit" VALUES(11,'2026-03-02 12:00:00.000000',3,'decided','S6KY5B','{"verdict": "undo", "version": 2, "state": "pending", "since": 6, "until": 6, "changes": "61f40076533858def0427cbdd3e4f9ce95e167ab47d56e4614f567d698875872"}','7693d884f5fa88c3ae199f43a40c04d165078c8252da8de7e23260d1925bf044','b73c4a1dff2dfa56a4a41f40b4f4d01c10dd125338ce3d74262aca2d4f5a7795');
INSERT INTO "audit" VALUES(12,'2026-03-02 12:00:00.000000',3,'adopted_alias','mayo-clinic','{"digest": "9c26339cddc556c516ff021f2ee5b13a1d1ce0dd38dac17bda2277002f3f6b9c", "since": 7, "until": 7, "changes": "deceae16845efbfd80b31dd99205e6df0f9528371c2150af5b30f81d75f665ca"}','b73c4a1dff2dfa56a4a41f40b4f4d01c10dd125338ce3d74262aca2d4f5a7795','8518f331f98f77b907263bebdc2903fc3938d414e686489276d62cc7b806ef68');
INSERT INTO "audit" VALUES(13,'2026-03-02 12:00:00.000000',5,'submitted','SGK68G','{"kind": "new_organization", "digest": "0c831ada478740379e79276cb6a2804c936307f7e93464405cab02c31ee50a7c"}','8518f331f98f77b907263bebdc2903fc3938d414e686489276d62cc7b806ef68','1cbada609ab8699b9aa3d5b63ffc8b0357e7a104d1a63bc7141714f2e732cadd');
INSERT INTO "audit" VALUES(14,'2026-03-02 12:00:00.000000',3,'decided','SGK68G','{"verdict": "reject", "version": 1, "state": "rejected", "reason": "own", "text": "644cd43c7ccb40ab4f357b60c856a991bb278249204d5437c3c0473beb6daa7a"}','1cbada609ab8699b9aa3d5b63ffc8b0357e7a104d1a63bc7141714f2e732cadd','567874a12c989ebbc76ff3804e0c92d35d000e36bb2fd75b521f92f37372b564');
INSERT INTO "audit" VALUES(15,'2026-03-02 12:00:00.000000',3,'blocked','person 5','{"reason": "own"}','567874a12c989ebbc76ff3804e0c92d35d000e36bb2fd75b521f92f37372b564','3f9eb1a433829de60131bb1817bc5e2a8ad107199a3cf02d276b3934b03d3bc6');
INSERT INTO "audit" VALUES(16,'2026-03-02 12:00:00.000000',1,'submitted','SDHAYK','{"kind": "new_organization", "digest": "c0b1e98c41988f7aecf039076b2a2ead6559570cf6078ad1cb22dfcd9a525d0e"}','3f9eb1a433829de60131bb1817bc5e2a8ad107199a3cf02d276b3934b03d3bc6','4f6578455bf5b0dd0393db0bfdb085ed2741c0582956d8e54c44dfbbffe229ea');
INSERT INTO "audit" VALUES(17,'2026-03-02 12:00:00.000000',3,'decided','SDHAYK','{"verdict": "ask", "version": 1, "state": "asked", "question": "1f62c485eeccbe8c21dea0a7bc5df906cfc85e5addb08697938ea304179f242c"}','4f6578455bf5b0dd0393db0bfdb085ed2741c0582956d8e54c44dfbbffe229ea','d27b21739c6284d717fb18196b360003cbd431681415fe5e53bf77c41378612d');
INSERT INTO "audit" VALUES(18,'2026-03-02 12:00:00.000000',6,'submitted','SNW32J','{"kind": "new_organization", "digest": "8349a021b60d0ca66889fe76b784d8430d47fb864dd5a51e49afcc7a10fe0364"}','d27b21739c6284d717fb18196b360003cbd431681415fe5e53bf77c41378612d','b8376c4086412cb9e10152c66973bcf3251e526312ce22abf680c27ab658239d');
INSERT INTO "audit" VALUES(19,'2026-03-02 12:00:00.000000',3,'decided','SNW32J','{"verdict": "claim", "version": 1, "state": "pending"}','b8376c4086412cb9e10152c66973bcf3251e526312ce22abf680c27ab658239d','4973169b7d4f547b058c69b4efbe427b7f479701765b56374a9fb3af32f7fdc2');
INSERT INTO "audit" VALUES(20,'2026-03-02 12:00:00.000000',1,'submitted','S6PX0X','{"kind": "new_organization", "digest": "f411a75a62e5b34af45af609bdf0f6c1b9868706c8f9b4a33e7731c0fdd166ba"}','4973169b7d4f547b058c69b4efbe427b7f479701765b56374a9fb3af32f7fdc2','c95c013f549328b27987b299b0ac2efdf91a1c9f3233bdf4dd1592ade552cadc');
INSERT INTO "audit" VALUES(21,'2026-03-02 12:00:00.000000',4,'disputed','mercy-hospital','{"platform": "x", "handle": "mercyhealth", "reason": "0343ba7f6d63784231e94e9ce00815fd019f966d9848d089b9de9c9bb97d7234", "since": 8, "until": 8, "changes": "418390e375b1f70ecc81f8e6734e6070223bbe8274386a439d3169b4ea2dda80"}','c95c013f549328b27987b299b0ac2efdf91a1c9f3233bdf4dd1592ade552cadc','86ff9ca0eb50b079dd25297d5ffbc6234f2c83d9ee0c0c038c1f9f4e40b7b2fd');
INSERT INTO "audit" VALUES(22,'2026-03-02 12:00:00.000000',NULL,'unreachable','room 7','{"why": "archived", "kind": ""}','86ff9ca0eb50b079dd25297d5ffbc6234f2c83d9ee0c0c038c1f9f4e40b7b2fd','269d8e60e4d4283334a41c894f5fa848298d9419f1392400f54f71d02d3e8c01');
CREATE TABLE blocks (
	id INTEGER NOT NULL, 
	identity_hash VARCHAR(64) NOT NULL, 
	reason JSON NOT NULL, 
	by_id INTEGER NOT NULL, 
	at DATETIME NOT NULL, 
	lifted_at DATETIME, 
	lifted_by_id INTEGER, 
	CONSTRAINT pk_blocks PRIMARY KEY (id), 
	CONSTRAINT fk_blocks_by_id_people FOREIGN KEY(by_id) REFERENCES people (id), 
	CONSTRAINT fk_blocks_lifted_by_id_people FOREIGN KEY(lifted_by_id) REFERENCES people (id)
);
INSERT INTO "blocks" VALUES(1,'d8e7df585750ab4c19a358a3702ba1a42357bac969fcb6af66e0b46d7bf6e559','{"code": "own", "text": "spam"}',3,'2026-03-02 12:00:00.000000',NULL,NULL);
CREATE TABLE cards (
	id INTEGER NOT NULL, 
	submission_id INTEGER NOT NULL, 
	room_id INTEGER NOT NULL, 
	message VARCHAR(128) NOT NULL, 
	version_drawn INTEGER NOT NULL, 
	CONSTRAINT pk_cards PRIMARY KEY (id), 
	CONSTRAINT uq_cards_submission_id_room_id UNIQUE (submission_id, room_id), 
	CONSTRAINT fk_cards_submission_id_submissions FOREIGN KEY(submission_id) REFERENCES submissions (id), 
	CONSTRAINT fk_cards_room_id_rooms FOREIGN KEY(room_id) REFERENCES rooms (id)
);
INSERT INTO "cards" VALUES(1,1,2,'message-1',1);
CREATE TABLE changes (
	revision INTEGER NOT NULL, 
	slug VARCHAR(40) NOT NULL, 
	"before" JSON, 
	"after" JSON, 
	at DATETIME NOT NULL, 
	origin VARCHAR(16) NOT NULL, 
	decision_id INTEGER, 
	CONSTRAINT pk_changes PRIMARY KEY (revision), 
	CONSTRAINT fk_changes_decision_id_decisions FOREIGN KEY(decision_id) REFERENCES decisions (id)
);
INSERT INTO "changes" VALUES(1,'mayo-clinic','null','{"slug": "mayo-clinic", "name": "Mayo Clinic", "kind": "other", "aliases": [], "city": "Rochester", "regions": [], "countries": ["US"], "website": "", "website_origin": null, "wikidata": "", "ids": [], "note": "", "parent": null, "status": "active", "merged_into": null, "accounts": [{"platform": "x", "handle": "mayoclinic", "url": "https://x.com/mayoclinic", "label": "", "platform_id": "", "status": "active", "evidence": [{"kind": "website", "source": "https://example.org", "licence": "", "as_of": "2026-01", "url": ""}], "since": null, "last_confirmed": "2026-01", "disputed_since": null, "checked": null, "missing_since": null, "until": null, "replaced_by": ""}], "revision": 1}','2026-03-02 12:00:00.000000','load',NULL);
INSERT INTO "changes" VALUES(2,'mercy-hospital','null','{"slug": "mercy-hospital", "name": "Mercy Hospital", "kind": "other", "aliases": [], "city": "Springfield", "regions": [], "countries": ["US"], "website": "", "website_origin": null, "wikidata": "", "ids": [], "note": "", "parent": null, "status": "active", "merged_into": null, "accounts": [{"platform": "x", "handle": "mercyhealth", "url": "https://x.com/mercyhealth", "label": "", "platform_id": "", "status": "active", "evidence": [{"kind": "website", "source": "https://example.org", "licence": "", "as_of": "2026-01", "url": ""}], "since": null, "last_confirmed": "2026-01", "disputed_since": null, "checked": null, "missing_since": null, "until": null, "replaced_by": ""}], "revision": 2}','2026-03-02 12:00:00.000000','load',NULL);
INSERT INTO "changes" VALUES(3,'saint-elsewhere','null','{"slug": "saint-elsewhere", "name": "Saint Elsewhere", "kind": "hospital", "aliases": [], "city": "", "regions": [], "countries": [], "website": "", "website_origin": null, "wikidata": "", "ids": [], "note": "", "parent": null, "status": "active", "merged_into": null, "accounts": [{"platform": "x", "handle": "saintelsewhere", "url": "https://x.com/saintelsewhere", "label": "", "platform_id": "", "status": "active", "evidence": [{"kind": "moderator", "source": "S4AB62", "licence": "", "as_of": "2026-03-02", "url": ""}], "since": "2026-03-02", "last_confirmed": "2026-03-02", "disputed_since": null, "checked": null, "missing_since": null, "until": null, "replaced_by": ""}], "revision": 3}','2026-03-02 12:00:00.000000','decision',1);
INSERT INTO "changes" VALUES(4,'mayo-clinic','{"slug": "mayo-clinic", "name": "Mayo Clinic", "kind": "other", "aliases": [], "city": "Rochester", "regions": [], "countries": ["US"], "website": "", "website_origin": null, "wikidata": "", "ids": [], "note": "", "parent": null, "status": "active", "merged_into": null, "accounts": [{"platform": "x", "handle": "mayoclinic", "url": "https://x.com/mayoclinic", "label": "", "platform_id": "", "status": "active", "evidence": [{"kind": "website", "source": "https://example.org", "licence": "", "as_of": "2026-01", "url": ""}], "since": null, "last_confirmed": "2026-01", "disputed_since": null, "checked": null, "missing_since": null, "until": null, "replaced_by": ""}], "revision": 1}','{"slug": "mayo-clinic", "name": "Mayo Clinic", "kind": "other", "aliases": [], "city": "Rochester", "regions": [], "countries": ["US"], "website": "", "website_origin": null, "wikidata": "", "ids": [], "note": "", "parent": null, "status": "active", "merged_into": null, "accounts": [{"platform": "x", "handle": "mayoclinic", "url": "https://x.com/mayoclinic", "label": "", "platform_id": "", "status": "active", "evidence": [{"kind": "website", "source": "https://example.org", "licence": "", "as_of": "2026-01", "url": ""}], "since": null, "last_confirmed": "2026-01", "disputed_since": null, "checked": null, "missing_since": null, "until": null, "replaced_by": ""}, {"platform": "x", "handle": "mayoclinicen", "url": "https://x.com/mayoclinicen", "label": "", "platform_id": "", "status": "active", "evidence": [{"kind": "moderator", "source": "SH3CHT", "licence": "", "as_of": "2026-03-02", "url": ""}], "since": "2026-03-02", "last_confirmed": "2026-03-02", "disputed_since": null, "checked": null, "missing_since": null, "until": null, "replaced_by": ""}], "revision": 4}','2026-03-02 12:00:00.000000','decision',2);
INSERT INTO "changes" VALUES(5,'undone-clinic','null','{"slug": "undone-clinic", "name": "Undone Clinic", "kind": "hospital", "aliases": [], "city": "", "regions": [], "countries": [], "website": "", "website_origin": null, "wikidata": "", "ids": [], "note": "", "parent": null, "status": "active", "merged_into": null, "accounts": [{"platform": "x", "handle": "undoneclinic", "url": "https://x.com/undoneclinic", "label": "", "platform_id": "", "status": "active", "evidence": [{"kind": "moderator", "source": "S6KY5B", "licence": "", "as_of": "2026-03-02", "url": ""}], "since": "2026-03-02", "last_confirmed": "2026-03-02", "disputed_since": null, "checked": null, "missing_since": null, "until": null, "replaced_by": ""}], "revision": 5}','2026-03-02 12:00:00.000000','decision',3);
INSERT INTO "changes" VALUES(6,'undone-clinic','{"slug": "undone-clinic", "name": "Undone Clinic", "kind": "hospital", "aliases": [], "city": "", "regions": [], "countries": [], "website": "", "website_origin": null, "wikidata": "", "ids": [], "note": "", "parent": null, "status": "active", "merged_into": null, "accounts": [{"platform": "x", "handle": "undoneclinic", "url": "https://x.com/undoneclinic", "label": "", "platform_id": "", "status": "active", "evidence": [{"kind": "moderator", "source": "S6KY5B", "licence": "", "as_of": "2026-03-02", "url": ""}], "since": "2026-03-02", "last_confirmed": "2026-03-02", "disputed_since": null, "checked": null, "missing_since": null, "until": null, "replaced_by": ""}], "revision": 5}','null','2026-03-02 12:00:00.000000','undo',4);
INSERT INTO "changes" VALUES(7,'mayo-clinic','{"slug": "mayo-clinic", "name": "Mayo Clinic", "kind": "other", "aliases": [], "city": "Rochester", "regions": [], "countries": ["US"], "website": "", "website_origin": null, "wikidata": "", "ids": [], "note": "", "parent": null, "status": "active", "merged_into": null, "accounts": [{"platform": "x", "handle": "mayoclinic", "url": "https://x.com/mayoclinic", "label": "", "platform_id": "", "status": "active", "evidence": [{"kind": "website", "source": "https://example.org", "licence": "", "as_of": "2026-01", "url": ""}], "since": null, "last_confirmed": "2026-01", "disputed_since": null, "checked": null, "missing_since": null, "until": null, "replaced_by": ""}, {"platform": "x", "handle": "mayoclinicen", "url": "https://x.com/mayoclinicen", "label": "", "platform_id": "", "status": "active", "evidence": [{"kind": "moderator", "source": "SH3CHT", "licence": "", "as_of": "2026-03-02", "url": ""}], "since": "2026-03-02", "last_confirmed": "2026-03-02", "disputed_since": null, "checked": null, "missing_since": null, "until": null, "replaced_by": ""}], "revision": 4}','{"slug": "mayo-clinic", "name": "Mayo Clinic", "kind": "other", "aliases": [{"text": "The Mayo", "kind": "alias"}], "city": "Rochester", "regions": [], "countries": ["US"], "website": "", "website_origin": null, "wikidata": "", "ids": [], "note": "", "parent": null, "status": "active", "merged_into": null, "accounts": [{"platform": "x", "handle": "mayoclinic", "url": "https://x.com/mayoclinic", "label": "", "platform_id": "", "status": "active", "evidence": [{"kind": "website", "source": "https://example.org", "licence": "", "as_of": "2026-01", "url": ""}], "since": null, "last_confirmed": "2026-01", "disputed_since": null, "checked": null, "missing_since": null, "until": null, "replaced_by": ""}, {"platform": "x", "handle": "mayoclinicen", "url": "https://x.com/mayoclinicen", "label": "", "platform_id": "", "status": "active", "evidence": [{"kind": "moderator", "source": "SH3CHT", "licence": "", "as_of": "2026-03-02", "url": ""}], "since": "2026-03-02", "last_confirmed": "2026-03-02", "disputed_since": null, "checked": null, "missing_since": null, "until": null, "replaced_by": ""}], "revision": 7}','2026-03-02 12:00:00.000000','safety',NULL);
INSERT INTO "changes" VALUES(8,'mercy-hospital','{"slug": "mercy-hospital", "name": "Mercy Hospital", "kind": "other", "aliases": [], "city": "Springfield", "regions": [], "countries": ["US"], "website": "", "website_origin": null, "wikidata": "", "ids": [], "note": "", "parent": null, "status": "active", "merged_into": null, "accounts": [{"platform": "x", "handle": "mercyhealth", "url": "https://x.com/mercyhealth", "label": "", "platform_id": "", "status": "active", "evidence": [{"kind": "website", "source": "https://example.org", "licence": "", "as_of": "2026-01", "url": ""}], "since": null, "last_confirmed": "2026-01", "disputed_since": null, "checked": null, "missing_since": null, "until": null, "replaced_by": ""}], "revision": 2}','{"slug": "mercy-hospital", "name": "Mercy Hospital", "kind": "other", "aliases": [], "city": "Springfield", "regions": [], "countries": ["US"], "website": "", "website_origin": null, "wikidata": "", "ids": [], "note": "", "parent": null, "status": "active", "merged_into": null, "accounts": [{"platform": "x", "handle": "mercyhealth", "url": "https://x.com/mercyhealth", "label": "", "platform_id": "", "status": "active", "evidence": [{"kind": "website", "source": "https://example.org", "licence": "", "as_of": "2026-01", "url": ""}], "since": null, "last_confirmed": "2026-01", "disputed_since": "2026-03-02T12:00:00Z", "checked": null, "missing_since": null, "until": null, "replaced_by": ""}], "revision": 8}','2026-03-02 12:00:00.000000','safety',NULL);
CREATE TABLE decisions (
	id INTEGER NOT NULL, 
	submission_id INTEGER NOT NULL, 
	version INTEGER NOT NULL, 
	verdict VARCHAR(24) NOT NULL, 
	reason JSON, 
	facts JSON NOT NULL, 
	by_id INTEGER NOT NULL, 
	at DATETIME NOT NULL, 
	undone BOOLEAN NOT NULL, 
	CONSTRAINT pk_decisions PRIMARY KEY (id), 
	CONSTRAINT uq_decisions_submission_id_version UNIQUE (submission_id, version), 
	CONSTRAINT fk_decisions_submission_id_submissions FOREIGN KEY(submission_id) REFERENCES submissions (id), 
	CONSTRAINT fk_decisions_by_id_people FOREIGN KEY(by_id) REFERENCES people (id)
);
INSERT INTO "decisions" VALUES(1,1,1,'approve','null','{}',3,'2026-03-02 12:00:00.000000',0);
INSERT INTO "decisions" VALUES(2,2,1,'approve','null','{}',4,'2026-03-02 12:00:00.000000',0);
INSERT INTO "decisions" VALUES(3,3,1,'approve','null','{}',3,'2026-03-02 12:00:00.000000',1);
INSERT INTO "decisions" VALUES(4,3,2,'undo','null','{}',3,'2026-03-02 12:00:00.000000',0);
INSERT INTO "decisions" VALUES(5,4,1,'reject','{"code": "own", "text": "we could not reach them"}','{}',3,'2026-03-02 12:00:00.000000',0);
CREATE TABLE drafts (
	id INTEGER NOT NULL, 
	person_id INTEGER NOT NULL, 
	room_id INTEGER NOT NULL, 
	form VARCHAR(32) NOT NULL, 
	state JSON NOT NULL, 
	version INTEGER NOT NULL, 
	updated_at DATETIME NOT NULL, 
	elapsed_at DATETIME NOT NULL, 
	CONSTRAINT pk_drafts PRIMARY KEY (id), 
	CONSTRAINT uq_drafts_person_id_room_id_form UNIQUE (person_id, room_id, form), 
	CONSTRAINT fk_drafts_person_id_people FOREIGN KEY(person_id) REFERENCES people (id), 
	CONSTRAINT fk_drafts_room_id_rooms FOREIGN KEY(room_id) REFERENCES rooms (id)
);
INSERT INTO "drafts" VALUES(1,1,3,'new','{"name": "Half a Hospital"}',1,'2026-03-02 12:00:00.000000','2026-01-01 00:00:00.000000');
CREATE TABLE event_keys (
	"key" VARCHAR(255) NOT NULL, 
	person_id INTEGER, 
	outcome JSON NOT NULL, 
	at DATETIME NOT NULL, 
	CONSTRAINT pk_event_keys PRIMARY KEY ("key"), 
	CONSTRAINT fk_event_keys_person_id_people FOREIGN KEY(person_id) REFERENCES people (id)
);
INSERT INTO "event_keys" VALUES('c29c41672641bcc16ebd9d0e5aa02a9b7e7b8e5bb693e759665cc27f278a6cd2',1,'{"seed": "6c09d04ec165ea2bf86b6f57733ee60f"}','2026-01-01 00:00:00.000000');
INSERT INTO "event_keys" VALUES('a5b7b257355f677704e6aa6f51e61e00ebbdcd5b2b5d5aea4ea3d673c595b1d5',2,'{}','2026-01-01 00:00:00.000000');
INSERT INTO "event_keys" VALUES('1be05ec8b693ad76ba43c29ed26b8b20400a770db0de0fb10ef47778ee772486',1,'{}','2026-01-01 00:00:00.000000');
INSERT INTO "event_keys" VALUES('11be76f0c8fe7c3e5a60f1d318de35c30eb79dfafe91217651e23e2eb0ca756f',1,'{}','2026-01-01 00:00:00.000000');
INSERT INTO "event_keys" VALUES('9395c6211f6ede747cb4bfea483f095032260809c33cd9fdea34b7991cc4b3ed',3,'{"seed": "e62fae0cd3702ba7928c74de2b0bbdfa"}','2026-01-01 00:00:00.000000');
INSERT INTO "event_keys" VALUES('1a140197a8e52dbbf2a414b09025b887b100fb1ca3e7bbd44539f55eba12981d',1,'{"submission": "S4AB62"}','2026-01-01 00:00:00.000000');
INSERT INTO "event_keys" VALUES('5ae89192fa92641c39201e75eae40063609ecf6fba2d721ae456ac0d2e9cdf17',3,'{"submission": "S4AB62"}','2026-01-01 00:00:00.000000');
INSERT INTO "event_keys" VALUES('be682b8de9cae35f7a0073a5d430cd61f8ab2acfc6b336aec9efbf74e36dd16b',1,'{"submission": "SH3CHT"}','2026-01-01 00:00:00.000000');
INSERT INTO "event_keys" VALUES('17f23f7546c0a6e8906f72c9eac225091906c8ecf5d8a613db80a2df7ff0135a',4,'{"submission": "SH3CHT"}','2026-01-01 00:00:00.000000');
INSERT INTO "event_keys" VALUES('3f6d07ab2e59c6cd8421ccad577237f79b388ca60dd4518b611c4492957f8660',1,'{"submission": "S6KY5B"}','2026-01-01 00:00:00.000000');
INSERT INTO "event_keys" VALUES('def7e495b7f22157fa2bec89cfa302dbfe0c89592f67f92dcd9c818b4ea9a047',3,'{"submission": "S6KY5B"}','2026-01-01 00:00:00.000000');
INSERT INTO "event_keys" VALUES('5452c09ebefbded512156dd49b6665abb20fbd343f2aa1c11904d7c588082899',3,'{"submission": "S6KY5B"}','2026-01-01 00:00:00.000000');
INSERT INTO "event_keys" VALUES('0617d1b9ed6d951dd08948ed8b9aef1eecad95170ff16b68ba78caee17b96c46',3,'{}','2026-01-01 00:00:00.000000');
INSERT INTO "event_keys" VALUES('22ede7c72b465e09512c7e3fa56e5bfd023b4f55987ca8ec443ce1695f425d26',5,'{"submission": "SGK68G"}','2026-01-01 00:00:00.000000');
INSERT INTO "event_keys" VALUES('7aec45edcc89515f607c06f6f23ba94039bec4c20487a1a67c548fb174e2169a',3,'{"submission": "SGK68G"}','2026-01-01 00:00:00.000000');
INSERT INTO "event_keys" VALUES('372511458e85e96619cd174943242a97f76b1e216a96fca65258352c787ca1ce',3,'{}','2026-01-01 00:00:00.000000');
INSERT INTO "event_keys" VALUES('73d4905d4f3deeeb0ae08a229408f8e9fd95b9fd0bfb48d818a3740c343e3a3a',1,'{"submission": "SDHAYK"}','2026-01-01 00:00:00.000000');
INSERT INTO "event_keys" VALUES('31f50a797e31fc14e5e96da23a4673713a83066ee0670654ee0bfb5b11145925',3,'{"submission": "SDHAYK"}','2026-01-01 00:00:00.000000');
INSERT INTO "event_keys" VALUES('3e44c282bb190f53e8c076ad118156be8018740289adec64df4fdc53e27871e4',6,'{"submission": "SNW32J"}','2026-01-01 00:00:00.000000');
INSERT INTO "event_keys" VALUES('927a631b60d4a4a1a7bca7451130f4823743bee0eb3f46b7dba369c35f0f00b1',3,'{"submission": "SNW32J"}','2026-01-01 00:00:00.000000');
INSERT INTO "event_keys" VALUES('dddd1659fd0d71ca7342b5d89693d45b881c5c83f01cdfe847cbcc243179676e',1,'{"submission": "S6PX0X"}','2026-01-01 00:00:00.000000');
INSERT INTO "event_keys" VALUES('2da3cfe34fde8a984180a3264e6d458b713c6fbb88ce141a0acce5fe61f29e68',4,'{}','2026-01-01 00:00:00.000000');
INSERT INTO "event_keys" VALUES('1922a15548f69175d1795aba86047d6b259a5b74f9851d6f553bdbba242b8a07',1,'{}','2026-01-01 00:00:00.000000');
CREATE TABLE exchanges (
	id INTEGER NOT NULL, 
	submission_id INTEGER NOT NULL, 
	question TEXT NOT NULL, 
	asked_by_id INTEGER NOT NULL, 
	asked_at DATETIME NOT NULL, 
	answer TEXT NOT NULL, 
	answered_at DATETIME, 
	CONSTRAINT pk_exchanges PRIMARY KEY (id), 
	CONSTRAINT fk_exchanges_submission_id_submissions FOREIGN KEY(submission_id) REFERENCES submissions (id), 
	CONSTRAINT fk_exchanges_asked_by_id_people FOREIGN KEY(asked_by_id) REFERENCES people (id)
);
INSERT INTO "exchanges" VALUES(1,5,'Is that the city hospital?',3,'2026-03-02 12:00:00.000000','',NULL);
CREATE TABLE followers (
	id INTEGER NOT NULL, 
	slug VARCHAR(40) NOT NULL, 
	room_id INTEGER NOT NULL, 
	since DATETIME NOT NULL, 
	message TEXT DEFAULT '' NOT NULL, 
	about TEXT DEFAULT '' NOT NULL, 
	language VARCHAR(16) DEFAULT '' NOT NULL, 
	CONSTRAINT pk_followers PRIMARY KEY (id), 
	CONSTRAINT uq_followers_slug_room_id UNIQUE (slug, room_id), 
	CONSTRAINT fk_followers_room_id_rooms FOREIGN KEY(room_id) REFERENCES rooms (id)
);
CREATE TABLE head (
	id INTEGER NOT NULL, 
	revision INTEGER NOT NULL, 
	audit_seq INTEGER NOT NULL, 
	audit_hash VARCHAR(64) NOT NULL, 
	shipped VARCHAR(64) DEFAULT '' NOT NULL, 
	CONSTRAINT pk_head PRIMARY KEY (id), 
	CONSTRAINT ck_head_single CHECK (id = 1)
);
INSERT INTO "head" VALUES(1,8,22,'269d8e60e4d4283334a41c894f5fa848298d9419f1392400f54f71d02d3e8c01','');
CREATE TABLE identities (
	id INTEGER NOT NULL, 
	person_id INTEGER NOT NULL, 
	venue VARCHAR(16) NOT NULL, 
	tenant VARCHAR(64) NOT NULL, 
	"key" VARCHAR(128) NOT NULL, 
	name TEXT NOT NULL, 
	CONSTRAINT pk_identities PRIMARY KEY (id), 
	CONSTRAINT uq_identities_venue_tenant_key UNIQUE (venue, tenant, "key"), 
	CONSTRAINT fk_identities_person_id_people FOREIGN KEY(person_id) REFERENCES people (id)
);
INSERT INTO "identities" VALUES(1,1,'console','here','ana','Ana');
INSERT INTO "identities" VALUES(2,1,'slack','T1','U1','ana.k');
INSERT INTO "identities" VALUES(3,3,'console','here','ben','Ben');
INSERT INTO "identities" VALUES(4,4,'console','here','carla','Carla');
INSERT INTO "identities" VALUES(5,5,'telegram','42','7','Eve');
INSERT INTO "identities" VALUES(6,6,'console','here','dora','Dora');
CREATE TABLE inbox (
	id INTEGER NOT NULL, 
	venue VARCHAR(16) NOT NULL, 
	tenant VARCHAR(64) NOT NULL, 
	"key" VARCHAR(128) NOT NULL, 
	who VARCHAR(128) NOT NULL, 
	told TEXT NOT NULL, 
	at DATETIME NOT NULL, 
	CONSTRAINT pk_inbox PRIMARY KEY (id), 
	CONSTRAINT uq_inbox_venue_tenant_key UNIQUE (venue, tenant, "key")
);
INSERT INTO "inbox" VALUES(1,'telegram','42','1.7','7','{}','2026-01-01 00:00:00.000000');
CREATE TABLE leases (
	name VARCHAR(64) NOT NULL, 
	holder VARCHAR(64) NOT NULL, 
	until DATETIME NOT NULL, 
	CONSTRAINT pk_leases PRIMARY KEY (name)
);
INSERT INTO "leases" VALUES('clock','2026-03-02T12:00:00+00:00','2026-01-01 00:00:00.000000');
INSERT INTO "leases" VALUES('telegram/42','host/1','2026-03-02 12:00:12.000000');
CREATE TABLE link_codes (
	code_hash VARCHAR(64) NOT NULL, 
	person_id INTEGER NOT NULL, 
	expires_at DATETIME NOT NULL, 
	elapsed_until DATETIME NOT NULL, 
	CONSTRAINT pk_link_codes PRIMARY KEY (code_hash), 
	CONSTRAINT fk_link_codes_person_id_people FOREIGN KEY(person_id) REFERENCES people (id)
);
INSERT INTO "link_codes" VALUES('3f4f9c197ccd7e57b2cdb8c008d71dfd0fcc231aa2b14dfdd3ddeb6b04667f82',3,'2026-03-02 12:10:00.000000','2026-01-01 00:10:00.000000');
CREATE TABLE looks (
	slug VARCHAR(40) NOT NULL, 
	website TEXT NOT NULL, 
	due_at DATETIME NOT NULL, 
	wanted_at DATETIME, 
	asked INTEGER DEFAULT '0' NOT NULL, 
	looked_at DATETIME, 
	state VARCHAR(24) DEFAULT '' NOT NULL, 
	detail TEXT DEFAULT '' NOT NULL, 
	failures INTEGER DEFAULT '0' NOT NULL, 
	lease VARCHAR(32) DEFAULT '' NOT NULL, 
	lease_until DATETIME, 
	read_url TEXT DEFAULT '' NOT NULL, 
	etag TEXT DEFAULT '' NOT NULL, 
	modified TEXT DEFAULT '' NOT NULL, 
	read_at DATETIME, 
	CONSTRAINT pk_looks PRIMARY KEY (slug)
);
CREATE TABLE moves (
	venue VARCHAR(16) NOT NULL, 
	tenant VARCHAR(64) NOT NULL, 
	"key" VARCHAR(128) NOT NULL, 
	moved_to VARCHAR(128) NOT NULL, 
	CONSTRAINT pk_moves PRIMARY KEY (venue, tenant, "key")
);
INSERT INTO "moves" VALUES('telegram','42','-1','C0LOST');
CREATE TABLE notices (
	id INTEGER NOT NULL, 
	kind VARCHAR(16) NOT NULL, 
	room_id INTEGER NOT NULL, 
	submission_id INTEGER, 
	person_id INTEGER, 
	facts JSON NOT NULL, 
	created_at DATETIME NOT NULL, 
	due_at DATETIME NOT NULL, 
	attempts INTEGER NOT NULL, 
	lease VARCHAR(32) DEFAULT '' NOT NULL, 
	lease_until DATETIME, 
	settled_at DATETIME, 
	outcome VARCHAR(16) DEFAULT '' NOT NULL, 
	why VARCHAR(64) DEFAULT '' NOT NULL, 
	CONSTRAINT pk_notices PRIMARY KEY (id), 
	CONSTRAINT fk_notices_room_id_rooms FOREIGN KEY(room_id) REFERENCES rooms (id), 
	CONSTRAINT fk_notices_submission_id_submissions FOREIGN KEY(submission_id) REFERENCES submissions (id), 
	CONSTRAINT fk_notices_person_id_people FOREIGN KEY(person_id) REFERENCES people (id)
);
INSERT INTO "notices" VALUES(1,'card',2,1,NULL,'{}','2026-03-02 12:00:00.000000','2026-03-02 12:00:00.000000',1,'',NULL,'2026-01-01 00:00:00.000000','delivered','');
INSERT INTO "notices" VALUES(2,'card',2,1,NULL,'{}','2026-03-02 12:00:00.000000','2026-03-02 12:00:00.000000',0,'',NULL,NULL,'','');
INSERT INTO "notices" VALUES(3,'outcome',3,1,1,'{}','2026-03-02 12:00:00.000000','2026-03-02 12:00:00.000000',0,'',NULL,NULL,'','');
INSERT INTO "notices" VALUES(4,'published',1,1,NULL,'{}','2026-03-02 12:00:00.000000','2026-03-02 12:00:00.000000',0,'',NULL,NULL,'','');
INSERT INTO "notices" VALUES(5,'card',2,2,NULL,'{}','2026-03-02 12:00:00.000000','2026-03-02 12:00:00.000000',0,'',NULL,NULL,'','');
INSERT INTO "notices" VALUES(6,'card',2,2,NULL,'{}','2026-03-02 12:00:00.000000','2026-03-02 12:00:00.000000',0,'',NULL,NULL,'','');
INSERT INTO "notices" VALUES(7,'outcome',3,2,1,'{}','2026-03-02 12:00:00.000000','2026-03-02 12:00:00.000000',0,'',NULL,NULL,'','');
INSERT INTO "notices" VALUES(8,'published',1,2,NULL,'{}','2026-03-02 12:00:00.000000','2026-03-02 12:00:00.000000',0,'',NULL,NULL,'','');
INSERT INTO "notices" VALUES(9,'card',2,3,NULL,'{}','2026-03-02 12:00:00.000000','2026-03-02 12:00:00.000000',0,'',NULL,NULL,'','');
INSERT INTO "notices" VALUES(10,'card',2,3,NULL,'{}','2026-03-02 12:00:00.000000','2026-03-02 12:00:00.000000',0,'',NULL,NULL,'','');
INSERT INTO "notices" VALUES(11,'outcome',3,3,1,'{}','2026-03-02 12:00:00.000000','2026-03-02 12:00:00.000000',0,'',NULL,NULL,'','');
INSERT INTO "notices" VALUES(12,'published',1,3,NULL,'{}','2026-03-02 12:00:00.000000','2026-03-02 12:00:00.000000',0,'',NULL,NULL,'','');
INSERT INTO "notices" VALUES(13,'card',2,3,NULL,'{}','2026-03-02 12:00:00.000000','2026-03-02 12:00:00.000000',0,'',NULL,NULL,'','');
INSERT INTO "notices" VALUES(14,'outcome',3,3,1,'{}','2026-03-02 12:00:00.000000','2026-03-02 12:00:00.000000',0,'',NULL,NULL,'','');
INSERT INTO "notices" VALUES(15,'published',1,3,NULL,'{}','2026-03-02 12:00:00.000000','2026-03-02 12:00:00.000000',0,'',NULL,NULL,'','');
INSERT INTO "notices" VALUES(16,'card',2,4,NULL,'{}','2026-03-02 12:00:00.000000','2026-03-02 12:00:00.000000',0,'',NULL,NULL,'','');
INSERT INTO "notices" VALUES(17,'card',2,4,NULL,'{}','2026-03-02 12:00:00.000000','2026-03-02 12:00:00.000000',0,'',NULL,NULL,'','');
INSERT INTO "notices" VALUES(18,'outcome',4,4,5,'{}','2026-03-02 12:00:00.000000','2026-03-02 12:00:00.000000',0,'',NULL,NULL,'','');
INSERT INTO "notices" VALUES(19,'card',2,4,NULL,'{}','2026-03-02 12:00:00.000000','2026-03-02 12:00:00.000000',0,'',NULL,NULL,'','');
INSERT INTO "notices" VALUES(20,'card',2,5,NULL,'{}','2026-03-02 12:00:00.000000','2026-03-02 12:00:00.000000',0,'',NULL,NULL,'','');
INSERT INTO "notices" VALUES(21,'card',2,5,NULL,'{}','2026-03-02 12:00:00.000000','2026-03-02 12:00:00.000000',0,'',NULL,NULL,'','');
INSERT INTO "notices" VALUES(22,'question',3,5,1,'{}','2026-03-02 12:00:00.000000','2026-03-02 12:00:00.000000',0,'',NULL,NULL,'','');
INSERT INTO "notices" VALUES(23,'card',2,6,NULL,'{}','2026-03-02 12:00:00.000000','2026-03-02 12:00:00.000000',0,'',NULL,NULL,'','');
INSERT INTO "notices" VALUES(24,'card',2,6,NULL,'{}','2026-03-02 12:00:00.000000','2026-03-02 12:00:00.000000',0,'',NULL,NULL,'','');
INSERT INTO "notices" VALUES(25,'card',2,7,NULL,'{}','2026-03-02 12:00:00.000000','2026-03-02 12:00:00.000000',0,'',NULL,NULL,'','');
INSERT INTO "notices" VALUES(26,'security',2,NULL,4,'{"slug": "mercy-hospital", "platform": "x", "handle": "mercyhealth", "action": "disputed", "reason": "taken over"}','2026-03-02 12:00:00.000000','2026-03-02 12:00:00.000000',0,'',NULL,NULL,'','');
CREATE TABLE organizations (
	id INTEGER NOT NULL, 
	slug VARCHAR(40) NOT NULL, 
	name TEXT NOT NULL, 
	kind VARCHAR(32) NOT NULL, 
	city TEXT NOT NULL, 
	website TEXT NOT NULL, 
	wikidata VARCHAR(32) NOT NULL, 
	note TEXT NOT NULL, 
	parent VARCHAR(40), 
	status VARCHAR(16) NOT NULL, 
	merged_into VARCHAR(40), 
	revision INTEGER NOT NULL, 
	sorted_as TEXT NOT NULL, 
	city_as TEXT NOT NULL, 
	domain TEXT NOT NULL, 
	loaded VARCHAR(64) DEFAULT '' NOT NULL, 
	website_claim JSON, 
	ids JSON, 
	CONSTRAINT pk_organizations PRIMARY KEY (id), 
	CONSTRAINT uq_organizations_slug UNIQUE (slug), 
	CONSTRAINT fk_organizations_parent_organizations FOREIGN KEY(parent) REFERENCES organizations (slug) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT fk_organizations_merged_into_organizations FOREIGN KEY(merged_into) REFERENCES organizations (slug) DEFERRABLE INITIALLY DEFERRED
);
INSERT INTO "organizations" VALUES(1,'mayo-clinic','Mayo Clinic','other','Rochester','','','',NULL,'active',NULL,7,'mayo clinic','rochester','','','null','null');
INSERT INTO "organizations" VALUES(2,'mercy-hospital','Mercy Hospital','other','Springfield','','','',NULL,'active',NULL,8,'mercy hospital','springfield','','','null','null');
INSERT INTO "organizations" VALUES(3,'saint-elsewhere','Saint Elsewhere','hospital','','','','',NULL,'active',NULL,3,'saint elsewhere','','','','null','null');
CREATE TABLE ownership_proofs (
	id INTEGER NOT NULL, 
	slug VARCHAR(40) NOT NULL, 
	person_id INTEGER NOT NULL, 
	room_id INTEGER NOT NULL, 
	website TEXT NOT NULL, 
	state VARCHAR(16) NOT NULL, 
	made_at DATETIME NOT NULL, 
	expires_at DATETIME NOT NULL, 
	elapsed_until DATETIME NOT NULL, 
	proven_at DATETIME, 
	where_seen TEXT DEFAULT '' NOT NULL, 
	due_at DATETIME, 
	lease VARCHAR(32) DEFAULT '' NOT NULL, 
	lease_until DATETIME, 
	CONSTRAINT pk_ownership_proofs PRIMARY KEY (id), 
	CONSTRAINT fk_ownership_proofs_person_id_people FOREIGN KEY(person_id) REFERENCES people (id), 
	CONSTRAINT fk_ownership_proofs_room_id_rooms FOREIGN KEY(room_id) REFERENCES rooms (id)
);
CREATE TABLE people (
	id INTEGER NOT NULL, 
	language VARCHAR(16) DEFAULT '' NOT NULL, 
	hears_in INTEGER, 
	created_at DATETIME NOT NULL, 
	forgotten_at DATETIME, 
	joined_to INTEGER, 
	CONSTRAINT pk_people PRIMARY KEY (id), 
	CONSTRAINT fk_people_hears_in_rooms FOREIGN KEY(hears_in) REFERENCES rooms (id), 
	CONSTRAINT fk_people_joined_to_people FOREIGN KEY(joined_to) REFERENCES people (id)
);
INSERT INTO "people" VALUES(1,'es',3,'2026-03-02 12:00:00.000000',NULL,NULL);
INSERT INTO "people" VALUES(2,'',NULL,'2026-03-02 12:00:00.000000',NULL,1);
INSERT INTO "people" VALUES(3,'',NULL,'2026-03-02 12:00:00.000000',NULL,NULL);
INSERT INTO "people" VALUES(4,'',NULL,'2026-03-02 12:00:00.000000',NULL,NULL);
INSERT INTO "people" VALUES(5,'',NULL,'2026-03-02 12:00:00.000000',NULL,NULL);
INSERT INTO "people" VALUES(6,'',NULL,'2026-03-02 12:00:00.000000',NULL,NULL);
CREATE TABLE places (
	id INTEGER NOT NULL, 
	organization_id INTEGER NOT NULL, 
	level VARCHAR(8) NOT NULL, 
	value TEXT NOT NULL, 
	value_as TEXT NOT NULL, 
	position INTEGER NOT NULL, 
	CONSTRAINT pk_places PRIMARY KEY (id), 
	CONSTRAINT fk_places_organization_id_organizations FOREIGN KEY(organization_id) REFERENCES organizations (id)
);
INSERT INTO "places" VALUES(1,1,'country','US','us',0);
INSERT INTO "places" VALUES(2,2,'country','US','us',0);
CREATE TABLE rooms (
	id INTEGER NOT NULL, 
	venue VARCHAR(16) NOT NULL, 
	tenant VARCHAR(64) NOT NULL, 
	"key" VARCHAR(128) NOT NULL, 
	topic VARCHAR(64) NOT NULL, 
	language VARCHAR(16) NOT NULL, 
	role VARCHAR(16) NOT NULL, 
	gone VARCHAR(32) DEFAULT '' NOT NULL, 
	CONSTRAINT pk_rooms PRIMARY KEY (id), 
	CONSTRAINT uq_rooms_venue_tenant_key_topic UNIQUE (venue, tenant, "key", topic)
);
INSERT INTO "rooms" VALUES(1,'console','here','feed','','','feed','');
INSERT INTO "rooms" VALUES(2,'console','here','moderators','','','moderators','');
INSERT INTO "rooms" VALUES(3,'console','here','ana','','','private','');
INSERT INTO "rooms" VALUES(4,'telegram','42','7','','','private','');
INSERT INTO "rooms" VALUES(5,'console','here','dora','','','private','');
INSERT INTO "rooms" VALUES(6,'slack','T1','U1','','','private','');
INSERT INTO "rooms" VALUES(7,'slack','T1','C0LOST','','','shared','archived');
CREATE TABLE sightings (
	id INTEGER NOT NULL, 
	slug VARCHAR(40) NOT NULL, 
	platform VARCHAR(16) NOT NULL, 
	handle TEXT NOT NULL, 
	same_as TEXT NOT NULL, 
	platform_id TEXT DEFAULT '' NOT NULL, 
	url TEXT NOT NULL, 
	own BOOLEAN NOT NULL, 
	rung INTEGER NOT NULL, 
	where_seen TEXT NOT NULL, 
	place VARCHAR(32) NOT NULL, 
	text TEXT NOT NULL, 
	first_seen DATETIME NOT NULL, 
	last_seen DATETIME NOT NULL, 
	missing_since DATETIME, 
	CONSTRAINT pk_sightings PRIMARY KEY (id), 
	CONSTRAINT uq_sightings_slug_platform_same_as UNIQUE (slug, platform, same_as)
);
CREATE TABLE submissions (
	id INTEGER NOT NULL, 
	public_id VARCHAR(12) NOT NULL, 
	kind VARCHAR(24) NOT NULL, 
	proposal JSON NOT NULL, 
	target VARCHAR(40), 
	listed_kind VARCHAR(32) NOT NULL, 
	state VARCHAR(16) NOT NULL, 
	version INTEGER NOT NULL, 
	submitter_id INTEGER NOT NULL, 
	reply_room_id INTEGER NOT NULL, 
	venue VARCHAR(16) NOT NULL, 
	submitted_at DATETIME NOT NULL, 
	claimed_by_id INTEGER, 
	claimed_until DATETIME, 
	reminded_at DATETIME, 
	undo_until DATETIME, 
	about TEXT NOT NULL, 
	CONSTRAINT pk_submissions PRIMARY KEY (id), 
	CONSTRAINT uq_submissions_public_id UNIQUE (public_id), 
	CONSTRAINT fk_submissions_submitter_id_people FOREIGN KEY(submitter_id) REFERENCES people (id), 
	CONSTRAINT fk_submissions_reply_room_id_rooms FOREIGN KEY(reply_room_id) REFERENCES rooms (id), 
	CONSTRAINT fk_submissions_claimed_by_id_people FOREIGN KEY(claimed_by_id) REFERENCES people (id)
);
INSERT INTO "submissions" VALUES(1,'S4AB62','new_organization','{"name": "Saint Elsewhere", "kind": "hospital", "accounts": [{"platform": "x", "handle": "saintelsewhere", "url": "https://x.com/saintelsewhere", "label": "", "platform_id": ""}], "aliases": [], "city": "", "region": "", "country": "", "website": "", "note": ""}',NULL,'hospital','approved',2,1,3,'console','2026-03-02 12:00:00.000000',NULL,NULL,NULL,'2026-03-03 12:00:00.000000','new:saint elsewhere');
INSERT INTO "submissions" VALUES(2,'SH3CHT','more_accounts','{"slug": "mayo-clinic", "accounts": [{"platform": "x", "handle": "mayoclinicen", "url": "https://x.com/mayoclinicen", "label": "", "platform_id": ""}], "note": ""}','mayo-clinic','other','approved',2,1,3,'console','2026-03-02 12:00:00.000000',NULL,NULL,NULL,'2026-03-03 12:00:00.000000','accounts:mayo-clinic');
INSERT INTO "submissions" VALUES(3,'S6KY5B','new_organization','{"name": "Undone Clinic", "kind": "hospital", "accounts": [{"platform": "x", "handle": "undoneclinic", "url": "https://x.com/undoneclinic", "label": "", "platform_id": ""}], "aliases": [], "city": "", "region": "", "country": "", "website": "", "note": ""}',NULL,'hospital','pending',3,1,3,'console','2026-03-02 12:00:00.000000',NULL,NULL,NULL,NULL,'new:undone clinic');
INSERT INTO "submissions" VALUES(4,'SGK68G','new_organization','{"name": "Fake Hospital", "kind": "hospital", "accounts": [{"platform": "x", "handle": "fakehospital", "url": "https://x.com/fakehospital", "label": "", "platform_id": ""}], "aliases": [], "city": "", "region": "", "country": "", "website": "", "note": ""}',NULL,'hospital','rejected',2,5,4,'telegram','2026-03-02 12:00:00.000000',NULL,NULL,NULL,'2026-03-03 12:00:00.000000','new:fake hospital');
INSERT INTO "submissions" VALUES(5,'SDHAYK','new_organization','{"name": "Doubtful Clinic", "kind": "hospital", "accounts": [{"platform": "x", "handle": "doubtfulclinic", "url": "https://x.com/doubtfulclinic", "label": "", "platform_id": ""}], "aliases": [], "city": "", "region": "", "country": "", "website": "", "note": ""}',NULL,'hospital','asked',2,1,3,'console','2026-03-02 12:00:00.000000',NULL,NULL,NULL,NULL,'new:doubtful clinic');
INSERT INTO "submissions" VALUES(6,'SNW32J','new_organization','{"name": "Claimed Clinic", "kind": "hospital", "accounts": [{"platform": "x", "handle": "claimedclinic", "url": "https://x.com/claimedclinic", "label": "", "platform_id": ""}], "aliases": [], "city": "", "region": "", "country": "", "website": "", "note": ""}',NULL,'hospital','pending',2,6,5,'console','2026-03-02 12:00:00.000000',3,'2026-03-02 12:30:00.000000',NULL,NULL,'new:claimed clinic');
INSERT INTO "submissions" VALUES(7,'S6PX0X','new_organization','{"name": "Waiting Clinic", "kind": "hospital", "accounts": [{"platform": "x", "handle": "waitingclinic", "url": "https://x.com/waitingclinic", "label": "", "platform_id": ""}], "aliases": [], "city": "", "region": "", "country": "", "website": "", "note": ""}',NULL,'hospital','pending',1,1,6,'slack','2026-03-02 12:00:00.000000',NULL,NULL,NULL,NULL,'new:waiting clinic');
CREATE TABLE tasks (
	id INTEGER NOT NULL, 
	kind VARCHAR(24) NOT NULL, 
	slug VARCHAR(40) NOT NULL, 
	facts JSON NOT NULL, 
	about VARCHAR(64) NOT NULL, 
	asked INTEGER DEFAULT '0' NOT NULL, 
	opened_at DATETIME NOT NULL, 
	closed_at DATETIME, 
	outcome VARCHAR(16) DEFAULT '' NOT NULL, 
	closed_by_id INTEGER, 
	CONSTRAINT pk_tasks PRIMARY KEY (id), 
	CONSTRAINT fk_tasks_closed_by_id_people FOREIGN KEY(closed_by_id) REFERENCES people (id)
);
CREATE TABLE tokens (
	id VARCHAR(16) NOT NULL, 
	payload JSON NOT NULL, 
	elapsed_until DATETIME NOT NULL, 
	CONSTRAINT pk_tokens PRIMARY KEY (id)
);
INSERT INTO "tokens" VALUES('hGAshu9eod1S','{"slug": "mayo-clinic"}','2026-01-31 00:00:00.000000');
CREATE INDEX ix_looks_due ON looks (wanted_at, due_at);
CREATE INDEX ix_sightings_same_as ON sightings (same_as);
CREATE INDEX ix_organizations_parent ON organizations (parent);
CREATE INDEX ix_organizations_city_as ON organizations (city_as);
CREATE INDEX ix_organizations_listed ON organizations (status, sorted_as, slug);
CREATE INDEX ix_organizations_kind ON organizations (kind);
CREATE INDEX ix_organizations_sorted_as ON organizations (sorted_as);
CREATE INDEX ix_organizations_merged_into ON organizations (merged_into);
CREATE INDEX ix_organizations_revision ON organizations (revision);
CREATE INDEX ix_organizations_domain ON organizations (domain);
CREATE INDEX ix_audit_actor_at ON audit (actor, at);
CREATE INDEX ix_rooms_role ON rooms (role);
CREATE INDEX ix_tokens_elapsed_until ON tokens (elapsed_until);
CREATE INDEX ix_followers_slug ON followers (slug);
CREATE INDEX ix_followers_room_id ON followers (room_id);
CREATE INDEX ix_places_organization_id ON places (organization_id);
CREATE INDEX ix_places_lookup ON places (level, value_as, organization_id);
CREATE INDEX ix_aliases_organization_id ON aliases (organization_id);
CREATE INDEX ix_accounts_platform_id ON accounts (platform_id);
CREATE INDEX ix_accounts_same_as ON accounts (same_as);
CREATE INDEX ix_accounts_organization_id ON accounts (organization_id);
CREATE UNIQUE INDEX uq_accounts_owner ON accounts (platform, same_as) WHERE status != 'retired';
CREATE INDEX ix_people_joined_to ON people (joined_to);
CREATE INDEX ix_tasks_about ON tasks (about, closed_at);
CREATE INDEX ix_tasks_open ON tasks (closed_at, asked);
CREATE INDEX ix_tasks_slug ON tasks (slug);
CREATE INDEX ix_ownership_proofs_slug ON ownership_proofs (slug);
CREATE INDEX ix_ownership_proofs_due ON ownership_proofs (due_at);
CREATE INDEX ix_ownership_proofs_person_id ON ownership_proofs (person_id);
CREATE INDEX ix_identities_person_id ON identities (person_id);
CREATE INDEX ix_blocks_identity_hash ON blocks (identity_hash);
CREATE INDEX ix_drafts_elapsed_at ON drafts (elapsed_at);
CREATE INDEX ix_event_keys_person_id ON event_keys (person_id);
CREATE INDEX ix_event_keys_at ON event_keys (at);
CREATE INDEX ix_link_codes_elapsed_until ON link_codes (elapsed_until);
CREATE INDEX ix_submissions_claimed_until ON submissions (claimed_until);
CREATE INDEX ix_submissions_submitter_id ON submissions (submitter_id);
CREATE INDEX ix_submissions_about ON submissions (about);
CREATE INDEX ix_submissions_submitted_at ON submissions (submitted_at);
CREATE INDEX ix_submissions_target ON submissions (target);
CREATE INDEX ix_submissions_queue ON submissions (state, submitted_at);
CREATE INDEX ix_decisions_at ON decisions (at);
CREATE INDEX ix_exchanges_submission_id ON exchanges (submission_id);
CREATE INDEX ix_notices_submission_id ON notices (submission_id);
CREATE INDEX ix_notices_room ON notices (room_id, settled_at);
CREATE INDEX ix_notices_due ON notices (settled_at, due_at);
CREATE INDEX ix_changes_slug ON changes (slug);
CREATE INDEX ix_changes_news ON changes (origin, revision);
CREATE INDEX ix_changes_decision_id ON changes (decision_id);
COMMIT;
