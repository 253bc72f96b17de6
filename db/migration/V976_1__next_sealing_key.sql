-- Which checkpoints announce the key that will sign after theirs (decision 0618); what they announce stands in the note, signed.
alter table audit_checkpoint add column announces varchar(8) character set ascii collate ascii_bin null;
create index audit_checkpoint_announces on audit_checkpoint (announces, number);
