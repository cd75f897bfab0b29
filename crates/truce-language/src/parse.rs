//! What a parse says: tokens with tags and heads, entities, sentences, and ways to walk the tree.
//!
//! All positions of text are byte ranges into the text that was parsed, always on character
//! boundaries; all positions of tokens are indices into [`Parse::tokens`].

use std::ops::Range;

use crate::{Dep, EntityLabel, Tag};

/// A token of the text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Token {
    /// First byte.
    pub start: usize,
    /// Byte after the last.
    pub end: usize,
    /// Part of speech.
    pub tag: Tag,
    /// Index of the head; a root points to itself.
    pub head: usize,
    /// Relation to the head.
    pub dep: Dep,
    /// Whether a sentence starts here.
    pub sentence_start: bool,
    /// Whether one space follows.
    pub space_after: bool,
    /// Base form: *was* → *be*, *Drones* → *drone*; proper nouns keep their letters.
    pub lemma: Box<str>,
}

impl Token {
    /// The byte range of the token.
    pub fn range(&self) -> Range<usize> {
        self.start..self.end
    }
}

/// A named entity.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entity {
    /// Its tokens.
    pub tokens: Range<usize>,
    /// Its kind.
    pub label: EntityLabel,
}

/// The analysis of one text.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Parse {
    /// Every token, in the order of the text.
    pub tokens: Vec<Token>,
    /// Every named entity, in the order of the text, without overlaps.
    pub entities: Vec<Entity>,
    /// Children of token `i` are `children[starts[i]..starts[i + 1]]`, in the order of the text.
    children: Vec<u32>,
    starts: Vec<u32>,
    /// First and last token of the subtree of each token.
    edges: Vec<(u32, u32)>,
}

impl Parse {
    /// A parse of these tokens, whose heads must be tokens of it and free of cycles.
    pub(crate) fn new(tokens: Vec<Token>, entities: Vec<Entity>) -> Self {
        let heads: Vec<u32> = tokens.iter().map(|t| t.head as u32).collect();
        let (starts, children) = children_by_head(&heads);
        let edges = subtree_edges(&heads, &starts, &children);
        Self { tokens, entities, children, starts, edges }
    }

    /// The text of token `i`; `text` is what was parsed.
    pub fn text<'t>(&self, i: usize, text: &'t str) -> &'t str {
        &text[self.tokens[i].range()]
    }

    /// The bytes that a range of tokens spans, without the space after the last.
    pub fn bytes(&self, tokens: Range<usize>) -> Range<usize> {
        match self.tokens.get(tokens.clone()) {
            Some([first, .., last]) => first.start..last.end,
            Some([only]) => only.range(),
            _ => 0..0,
        }
    }

    /// The token ranges of the sentences, in order; together they are all tokens.
    pub fn sentences(&self) -> impl Iterator<Item = Range<usize>> + '_ {
        let mut next = 0;
        std::iter::from_fn(move || {
            let start = next;
            if start >= self.tokens.len() {
                return None;
            }
            next = start + 1;
            while next < self.tokens.len() && !self.tokens[next].sentence_start {
                next += 1;
            }
            Some(start..next)
        })
    }

    /// The sentence that token `i` is in.
    pub fn sentence_of(&self, i: usize) -> Range<usize> {
        let mut start = i;
        while start > 0 && !self.tokens[start].sentence_start {
            start -= 1;
        }
        let mut end = i + 1;
        while end < self.tokens.len() && !self.tokens[end].sentence_start {
            end += 1;
        }
        start..end
    }

    /// The tokens whose head is `i`, in the order of the text; a root is not its own child.
    pub fn children(&self, i: usize) -> impl DoubleEndedIterator<Item = usize> + ExactSizeIterator + '_ {
        let range = self.starts[i] as usize..self.starts[i + 1] as usize;
        self.children[range].iter().map(|&child| child as usize)
    }

    /// The children of `i` with the label `dep`.
    pub fn children_with(&self, i: usize, dep: Dep) -> impl Iterator<Item = usize> + '_ {
        self.children(i).filter(move |&child| self.tokens[child].dep == dep)
    }

    /// The first token that has `i` among its ancestors, or `i`.
    pub fn left_edge(&self, i: usize) -> usize {
        self.edges[i].0 as usize
    }

    /// The last token that has `i` among its ancestors, or `i`.
    pub fn right_edge(&self, i: usize) -> usize {
        self.edges[i].1 as usize
    }

    /// From the left to the right edge of `i`. In the rare crossing tree this holds words of others.
    pub fn subtree(&self, i: usize) -> Range<usize> {
        self.left_edge(i)..self.right_edge(i) + 1
    }

    /// The head of `i`, its head, and so on to the root; a root has none.
    pub fn ancestors(&self, i: usize) -> impl Iterator<Item = usize> + '_ {
        let mut at = i;
        std::iter::from_fn(move || {
            let head = self.tokens[at].head;
            (head != at).then(|| {
                at = head;
                head
            })
        })
    }

    /// The entity that token `i` is part of.
    pub fn entity_of(&self, i: usize) -> Option<&Entity> {
        let after = self.entities.partition_point(|entity| entity.tokens.start <= i);
        after.checked_sub(1).map(|at| &self.entities[at]).filter(|entity| entity.tokens.contains(&i))
    }
}

/// Children lists of a forest given by heads, as one array and where each list starts in it.
pub(crate) fn children_by_head(heads: &[u32]) -> (Vec<u32>, Vec<u32>) {
    let mut starts = vec![0u32; heads.len() + 1];
    for (i, &head) in heads.iter().enumerate() {
        if head as usize != i {
            starts[head as usize + 1] += 1;
        }
    }
    for i in 0..heads.len() {
        starts[i + 1] += starts[i];
    }
    let mut fill = starts.clone();
    let mut children = vec![0u32; starts.last().map_or(0, |&n| n as usize)];
    for (i, &head) in heads.iter().enumerate() {
        if head as usize != i {
            let slot = &mut fill[head as usize];
            children[*slot as usize] = i as u32;
            *slot += 1;
        }
    }
    (starts, children)
}

/// First and last token of every subtree, by walking each tree from its root once.
pub(crate) fn subtree_edges(heads: &[u32], starts: &[u32], children: &[u32]) -> Vec<(u32, u32)> {
    let mut edges: Vec<(u32, u32)> = (0..heads.len() as u32).map(|i| (i, i)).collect();
    let mut order: Vec<u32> = (0..heads.len() as u32).filter(|&i| heads[i as usize] == i).collect();
    let mut at = 0;
    while at < order.len() {
        let i = order[at] as usize;
        order.extend_from_slice(&children[starts[i] as usize..starts[i + 1] as usize]);
        at += 1;
    }
    for &i in order.iter().rev() {
        let (left, right) = edges[i as usize];
        let head = &mut edges[heads[i as usize] as usize];
        head.0 = head.0.min(left);
        head.1 = head.1.max(right);
    }
    edges
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(heads: &[usize]) -> Parse {
        let token = |(i, &head): (usize, &usize)| Token {
            start: i * 2,
            end: i * 2 + 1,
            tag: Tag::Nn,
            head,
            dep: if head == i { Dep::Root } else { Dep::Dep },
            sentence_start: i == 0 || head == i,
            space_after: true,
            lemma: "x".into(),
        };
        let entity = Entity { tokens: 1..3, label: EntityLabel::Gpe };
        Parse::new(heads.iter().enumerate().map(token).collect(), vec![entity])
    }

    #[test]
    fn the_tree_can_be_walked_both_ways() {
        // 1 is the head of 0 and 3, 3 of 2; 4 is alone.
        let parse = parse(&[1, 1, 3, 1, 4]);
        assert_eq!(parse.children(1).collect::<Vec<_>>(), [0, 3]);
        assert_eq!(parse.children(1).next_back(), Some(3));
        assert_eq!(parse.ancestors(2).collect::<Vec<_>>(), [3, 1]);
        assert_eq!(parse.subtree(1), 0..4);
        assert_eq!(parse.subtree(3), 2..4);
        assert_eq!(parse.ancestors(4).count() + parse.children(4).count(), 0);
    }

    #[test]
    fn edges_reach_over_crossing_arcs() {
        // 0 hangs on 3 and 1 on 0, while 2 hangs on 1.
        let parse = parse(&[3, 0, 1, 3]);
        assert_eq!(parse.subtree(1), 1..3);
        assert_eq!(parse.subtree(3), 0..4);
    }

    #[test]
    fn sentences_cover_all_tokens() {
        let parse = parse(&[0, 0, 0, 3, 3]);
        assert_eq!(parse.sentences().collect::<Vec<_>>(), [0..3, 3..5]);
        assert_eq!(parse.sentence_of(1), 0..3);
        assert_eq!(parse.sentence_of(4), 3..5);
        assert_eq!(Parse::default().sentences().count(), 0);
    }

    #[test]
    fn an_entity_is_found_from_each_of_its_tokens() {
        let parse = parse(&[0, 0, 0, 3]);
        let found: Vec<bool> = (0..4).map(|i| parse.entity_of(i).is_some()).collect();
        assert_eq!(found, [false, true, true, false]);
        assert_eq!(parse.bytes(1..3), 2..5);
    }
}
