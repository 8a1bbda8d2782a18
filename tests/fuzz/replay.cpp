#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <string>
#include <vector>

/// Runs a fuzz target without libFuzzer: every file of the corpus, then each of them again with bytes
/// changed, removed and doubled. FUZZ_SEED repeats a run, FUZZ_RUNS makes it longer.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

using Bytes = std::string;

static Bytes contentOf(const std::filesystem::path &file)
{
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

static void run(const Bytes &bytes)
{
    LLVMFuzzerTestOneInput(reinterpret_cast<const uint8_t *>(bytes.data()), bytes.size());
}

static uint64_t setting(const char *name, uint64_t otherwise)
{
    const char *value = std::getenv(name);
    return value ? std::strtoull(value, nullptr, 10) : otherwise;
}

static Bytes changed(Bytes bytes, std::mt19937_64 &random)
{
    const auto upTo = [&random](size_t limit) { return static_cast<size_t>(random() % (limit + 1)); };
    for (size_t change = 0; change <= upTo(4); ++change) {
        const size_t at = upTo(bytes.size());
        switch (random() % 4) {
        case 0:
            bytes.insert(at, 1, static_cast<char>(random()));
            break;
        case 1:
            bytes.erase(at, upTo(8));
            break;
        case 2:
            bytes.insert(at, bytes.substr(at, upTo(16)));
            break;
        default:
            if (at < bytes.size())
                bytes[at] = static_cast<char>(random());
        }
    }
    return bytes;
}

int main(int argc, char **argv)
{
    std::vector<Bytes> corpus;
    for (int index = 1; index < argc; ++index) {
        for (const auto &entry : std::filesystem::directory_iterator(argv[index]))
            corpus.push_back(contentOf(entry.path()));
    }
    if (corpus.empty()) {
        std::fputs("no corpus\n", stderr);
        return 1;
    }
    const uint64_t seed = setting("FUZZ_SEED", std::random_device{}());
    const uint64_t runs = setting("FUZZ_RUNS", 20'000);
    // Before the first run: a crash must not take the seed along.
    std::printf("%zu files, then %llu changed ones; FUZZ_SEED=%llu\n", corpus.size(),
        static_cast<unsigned long long>(runs), static_cast<unsigned long long>(seed));
    std::fflush(stdout);
    std::mt19937_64 random(seed);
    for (const Bytes &bytes : corpus)
        run(bytes);
    for (uint64_t count = 0; count < runs; ++count)
        run(changed(corpus[random() % corpus.size()], random));
    return 0;
}
