"""A small network built like DUSt3R: an encoder for both pictures, two decoders, two point maps."""

import torch
from torch import nn


class Attention(nn.Module):
    """As in CroCo: queries, keys and values side by side, multiplied by hand."""

    def __init__(self, width, heads):
        super().__init__()
        self.num_heads = heads
        self.qkv = nn.Linear(width, 3 * width)
        self.proj = nn.Linear(width, width)

    def forward(self, x):
        batch, tokens, width = x.shape
        shaped = self.qkv(x).reshape(batch, tokens, 3, self.num_heads, -1).transpose(1, 3)
        queries, keys, values = shaped.unbind(2)
        weights = (queries @ keys.mT / keys.shape[-1] ** 0.5).softmax(-1)
        return self.proj((weights @ values).transpose(1, 2).reshape(batch, tokens, width))


class CrossAttention(nn.Module):
    """As in CroCo: a projection each."""

    def __init__(self, width, heads):
        super().__init__()
        self.num_heads = heads
        self.projq, self.projk, self.projv, self.proj = (nn.Linear(width, width) for _ in range(4))

    def forward(self, query, key, value):
        queries, keys, values = (
            projection(states).unflatten(-1, (self.num_heads, -1)).transpose(1, 2)
            for projection, states in (
                (self.projq, query),
                (self.projk, key),
                (self.projv, value),
            )
        )
        weights = (queries @ keys.mT / keys.shape[-1] ** 0.5).softmax(-1)
        return self.proj((weights @ values).transpose(1, 2).flatten(-2))


class Block(nn.Module):
    def __init__(self, width, heads, cross):
        super().__init__()
        self.norm1, self.norm2 = nn.LayerNorm(width), nn.LayerNorm(width)
        self.attn = Attention(width, heads)
        self.cross_attn = CrossAttention(width, heads) if cross else None
        self.mlp = nn.Sequential(nn.Linear(width, width), nn.GELU(), nn.Linear(width, width))

    def forward(self, x, other=None):
        x = x + self.attn(self.norm1(x))
        if self.cross_attn is not None:
            x = x + self.cross_attn(self.norm2(x), other, other)
        return x + self.mlp(self.norm2(x))


class Dust3rLike(nn.Module):
    """Two pictures, (2, 3, H, W), to two point maps, (2, H / 16, W / 16, 3)."""

    def __init__(self, encoder=1024, decoder=768, depth=1):
        super().__init__()
        self.patch_embed = nn.Conv2d(3, encoder, 16, 16)
        self.enc_blocks = nn.ModuleList(Block(encoder, encoder // 64, False) for _ in range(depth))
        self.decoder_embed = nn.Linear(encoder, decoder)
        self.dec_blocks, self.dec_blocks2 = (
            nn.ModuleList(Block(decoder, decoder // 64, True) for _ in range(depth))
            for _ in range(2)
        )
        self.head = nn.Linear(decoder, 3)

    def forward(self, pictures):
        patches = self.patch_embed(pictures)
        x = patches.flatten(2).transpose(1, 2)
        for block in self.enc_blocks:
            x = block(x)
        first, second = self.decoder_embed(x).split(1)
        for one, two in zip(self.dec_blocks, self.dec_blocks2, strict=True):
            first, second = one(first, second), two(second, first)
        points = self.head(torch.cat([first, second]))
        return points.unflatten(1, patches.shape[-2:])
