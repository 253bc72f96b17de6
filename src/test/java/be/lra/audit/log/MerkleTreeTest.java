package be.lra.audit.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Vectors: the reference tree of Certificate Transparency, github.com/transparency-dev/merkle, testonly/constants.go. */
class MerkleTreeTest {

    private static final List<Hash> LEAVES = Stream.of(
                    "", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f")
            .map(data -> Hash.leaf(HexFormat.of().parseHex(data)))
            .toList();

    @ParameterizedTest
    @CsvSource({
        "0, e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        "1, 6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
        "2, fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
        "3, aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
        "4, d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        "5, 4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
        "6, 76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
        "7, ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
        "8, 5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328"
    })
    void rootsAreThoseOfTheReference(int size, String root) {
        assertThat(range(LEAVES, size).root()).hasToString(root);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 1, ''",
        "0, 8, 96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7"
                + " 5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e"
                + " 6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4",
        "5, 8, bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b"
                + " ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0"
                + " d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        "2, 3, fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
        "1, 5, 6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d"
                + " 5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e"
                + " bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b"
    })
    void pathsAreThoseOfTheReference(int index, int size, String path) {
        List<Hash> proof = MerkleProof.inclusion(index, size, Subtrees.over(LEAVES));

        assertThat(written(proof)).isEqualTo(path);
        assertThat(MerkleProof.isIncluded(LEAVES.get(index), index, tree(LEAVES, size), proof))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "1, 1, ''",
        "1, 8, 96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7"
                + " 5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e"
                + " 6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4",
        "6, 8, 0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a"
                + " ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0"
                + " d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        "2, 5, 5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e"
                + " bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b"
    })
    void proofsOfGrowthAreThoseOfTheReference(int older, int newer, String expected) {
        List<Hash> proof = MerkleProof.consistency(older, newer, Subtrees.over(LEAVES));

        assertThat(written(proof)).isEqualTo(expected);
        assertThat(MerkleProof.isConsistent(tree(LEAVES, older), tree(LEAVES, newer), proof))
                .isTrue();
    }

    @Property
    void everyEventIsProvenAtItsPlaceAndNoOther(
            @ForAll @IntRange(min = 1, max = 300) int size, @ForAll @IntRange(max = 299) int at) {
        List<Hash> leaves = leaves(size);
        int index = at % size;

        List<Hash> proof = MerkleProof.inclusion(index, size, Subtrees.over(leaves));

        MerkleProof.Tree tree = tree(leaves, size);
        Hash leaf = leaves.get(index);
        assertThat(MerkleProof.isIncluded(leaf, index, tree, proof)).isTrue();
        assertThat(MerkleProof.isIncluded(leaf, index + 1L, tree, proof)).isFalse();
        assertThat(MerkleProof.isIncluded(leaf, index - 1L, tree, proof)).isFalse();
        assertThat(MerkleProof.isIncluded(Hash.EMPTY, index, tree, proof)).isFalse();
        assertThat(MerkleProof.isIncluded(leaf, index, new MerkleProof.Tree(size, Hash.EMPTY), proof))
                .isFalse();
        mangled(proof)
                .forEach(wrong -> assertThat(MerkleProof.isIncluded(leaf, index, tree, wrong))
                        .isFalse());
    }

    @Property
    void everyLogIsProvenToBeginWithItsOlderSelf(
            @ForAll @IntRange(min = 1, max = 300) int size, @ForAll @IntRange(max = 299) int before) {
        List<Hash> leaves = leaves(size);
        int older = before % size + 1;

        List<Hash> proof = MerkleProof.consistency(older, size, Subtrees.over(leaves));

        MerkleProof.Tree then = tree(leaves, older);
        MerkleProof.Tree now = tree(leaves, size);
        assertThat(MerkleProof.isConsistent(then, now, proof)).isTrue();
        assertThat(MerkleProof.isConsistent(new MerkleProof.Tree(older, Hash.EMPTY), now, proof))
                .isFalse();
        assertThat(MerkleProof.isConsistent(then, new MerkleProof.Tree(size, Hash.EMPTY), proof))
                .isFalse();
        mangled(proof)
                .forEach(wrong ->
                        assertThat(MerkleProof.isConsistent(then, now, wrong)).isFalse());
    }

    @Property
    void rangeOfKnownSubtreesGrowsLikeOneThatSawEveryEvent(
            @ForAll @IntRange(max = 300) int size, @ForAll @IntRange(max = 50) int more) {
        List<Hash> leaves = leaves(size + more);

        CompactRange range = CompactRange.of(size, Subtrees.over(leaves));
        leaves.subList(size, size + more).forEach(range::append);

        assertThat(range.root()).isEqualTo(range(leaves, size + more).root());
        assertThat(range.size()).isEqualTo(size + more);
    }

    @Test
    void completedSubtreesAreToldOnce() {
        List<Hash> leaves = leaves(8);
        var told = new java.util.ArrayList<String>();

        var range = new CompactRange();
        leaves.forEach(leaf -> range.append(leaf, (level, index, root) -> {
            assertThat(root).isEqualTo(Subtrees.over(leaves).root(level, index));
            told.add(level + "/" + index);
        }));

        assertThat(told).containsExactly("1/0", "1/1", "2/0", "1/2", "1/3", "2/1", "3/0");
    }

    private static Stream<List<Hash>> mangled(List<Hash> proof) {
        Stream<List<Hash>> longer =
                Stream.of(Stream.concat(proof.stream(), Stream.of(Hash.EMPTY)).toList());
        if (proof.isEmpty()) {
            return longer;
        }
        List<Hash> shorter = proof.subList(0, proof.size() - 1);
        List<Hash> other =
                Stream.concat(shorter.stream(), Stream.of(Hash.EMPTY)).toList();
        return Stream.concat(longer, Stream.of(shorter, other));
    }

    private static List<Hash> leaves(int count) {
        return Stream.iterate(0, i -> i + 1)
                .limit(count)
                .map(i -> Hash.leaf(new byte[] {(byte) (i >> 8), (byte) (int) i}))
                .toList();
    }

    private static CompactRange range(List<Hash> leaves, int size) {
        var range = new CompactRange();
        leaves.subList(0, size).forEach(range::append);
        return range;
    }

    private static MerkleProof.Tree tree(List<Hash> leaves, int size) {
        return new MerkleProof.Tree(size, range(leaves, size).root());
    }

    private static String written(List<Hash> proof) {
        return String.join(" ", proof.stream().map(Hash::toString).toList());
    }
}
