// Checks an export of the audit trail, and proofs about it, with the packages that the Go project wrote for its own log.
package main

import (
	"bufio"
	"encoding/base64"
	"encoding/json"
	"fmt"
	"os"
	"strconv"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

type line struct {
	Position   int64           `json:"position"`
	Hash       string          `json:"hash"`
	Event      json.RawMessage `json:"event"`
	Checkpoint string          `json:"checkpoint"`
	Export     int             `json:"export"`
	End        *end            `json:"end"`
}

type end struct {
	Events      int64 `json:"events"`
	Checkpoints int   `json:"checkpoints"`
}

var stored []tlog.Hash

func reader(indexes []int64) ([]tlog.Hash, error) {
	hashes := make([]tlog.Hash, len(indexes))
	for i, index := range indexes {
		hashes[i] = stored[index]
	}
	return hashes, nil
}

func fail(format string, arguments ...interface{}) {
	fmt.Printf("WRONG. "+format+"\n", arguments...)
	os.Exit(1)
}

func main() {
	verifier, err := note.NewVerifier(os.Args[1])
	if err != nil {
		fail("key: %v", err)
	}
	events, checkpoints := export(os.Args[2], note.VerifierList(verifier), verifier.Name())
	proven := proofs(os.Args[3])
	fmt.Printf("Sound: %d events, %d checkpoints, %d proofs.\n", events, checkpoints, proven)
}

func export(path string, trusted note.Verifiers, origin string) (events int64, checkpoints int) {
	file, err := os.Open(path)
	if err != nil {
		fail("%v", err)
	}
	defer file.Close()
	lines := bufio.NewScanner(file)
	lines.Buffer(nil, 1<<20)
	announced := false
	ended := false
	for lines.Scan() {
		if ended {
			fail("a line after the last one")
		}
		var read line
		if err := json.Unmarshal(lines.Bytes(), &read); err != nil {
			fail("line: %v", err)
		}
		if read.Export != 0 {
			announced = true
			continue
		}
		if read.End != nil {
			if read.End.Events != events || read.End.Checkpoints != checkpoints {
				fail("%d events where the last line says %d", events, read.End.Events)
			}
			ended = true
			continue
		}
		if read.Checkpoint != "" {
			checkpoint(read.Checkpoint, trusted, origin, events)
			checkpoints++
			continue
		}
		if read.Position != events {
			fail("position %d where %d belongs", read.Position, events)
		}
		hash := tlog.RecordHash(read.Event)
		if base64.StdEncoding.EncodeToString(hash[:]) != read.Hash {
			fail("event %d was changed", events)
		}
		more, err := tlog.StoredHashesForRecordHash(events, hash, tlog.HashReaderFunc(reader))
		if err != nil {
			fail("event %d: %v", events, err)
		}
		stored = append(stored, more...)
		events++
	}
	if announced && !ended {
		fail("the last line is missing: the export is not whole")
	}
	return events, checkpoints
}

func checkpoint(text string, trusted note.Verifiers, origin string, events int64) {
	opened, err := note.Open([]byte(text), trusted)
	if err != nil {
		fail("checkpoint: %v", err)
	}
	parts := strings.Split(opened.Text, "\n")
	size, err := strconv.ParseInt(parts[1], 10, 64)
	if err != nil || parts[0] != origin || size != events {
		fail("checkpoint over %s events of %s after %d", parts[1], parts[0], events)
	}
	root, err := tlog.TreeHash(size, tlog.HashReaderFunc(reader))
	if err != nil || root.String() != parts[2] {
		fail("checkpoint over %d events has another root", size)
	}
}

// proofs reads lines "record <index> <size> <hash>..." and "tree <older> <newer> <hash>...".
func proofs(path string) (proven int) {
	text, err := os.ReadFile(path)
	if err != nil {
		fail("%v", err)
	}
	for _, one := range strings.Split(strings.TrimSpace(string(text)), "\n") {
		words := strings.Fields(one)
		first, _ := strconv.ParseInt(words[1], 10, 64)
		size, _ := strconv.ParseInt(words[2], 10, 64)
		var hashes []tlog.Hash
		for _, word := range words[3:] {
			hash, err := tlog.ParseHash(word)
			if err != nil {
				fail("proof: %v", err)
			}
			hashes = append(hashes, hash)
		}
		root, err := tlog.TreeHash(size, tlog.HashReaderFunc(reader))
		if err != nil {
			fail("proof: %v", err)
		}
		if words[0] == "record" {
			err = tlog.CheckRecord(tlog.RecordProof(hashes), size, root, first, stored[tlog.StoredHashIndex(0, first)])
		} else {
			older, _ := tlog.TreeHash(first, tlog.HashReaderFunc(reader))
			err = tlog.CheckTree(tlog.TreeProof(hashes), size, root, first, older)
		}
		if err != nil {
			fail("proof %s %d of %d: %v", words[0], first, size, err)
		}
		proven++
	}
	return proven
}
