-- As V949, for the apps of agents, whose table is younger.
alter table agent_app modify secret_sealed varchar(128) character set ascii collate ascii_bin not null;
